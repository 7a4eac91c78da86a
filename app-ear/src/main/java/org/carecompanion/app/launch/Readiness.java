package org.carecompanion.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Asks {@code /health/ready} until it says yes: database, migration and jobs are all in place. Then
 * it knocks once at the carriers' door, unsigned: what the server makes for the first who comes
 * there takes longer than a patient should wait.
 */
final class Readiness {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration ASK_AGAIN = Duration.ofMillis(250);
  private static final int TIMEOUT_MILLIS = 5_000;

  private final URI address;
  private final URI door;
  private String lastAnswer = "no answer";

  Readiness(int port) {
    address = URI.create("http://127.0.0.1:" + port + "/health/ready");
    door = URI.create("http://127.0.0.1:" + port + "/phone/-/voice");
  }

  /** Returns whether it became ready; false also when a stop was asked for meanwhile. */
  boolean await(StopSignal stop) throws InterruptedException {
    for (long tries = LIMIT.dividedBy(ASK_AGAIN); tries > 0 && !stop.isAsked(); tries--) {
      if (ready()) {
        knock();
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(ASK_AGAIN.toMillis());
    }
    return false;
  }

  String lastAnswer() {
    return lastAnswer;
  }

  /** No line has this key, so that it is a 404 and nothing more. */
  private void knock() {
    try {
      HttpURLConnection connection = open(door);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      connection.setDoOutput(true);
      connection.getOutputStream().close();
      connection.getResponseCode();
    } catch (IOException e) {
      // it is ready all the same: the first to come there waits a little
    }
  }

  private static HttpURLConnection open(URI where) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) where.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    return connection;
  }

  private boolean ready() {
    try {
      HttpURLConnection connection = open(address);
      int status = connection.getResponseCode();
      lastAnswer = status + " " + body(connection, status);
      return status == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      lastAnswer = e.toString();
      return false;
    }
  }

  private static String body(HttpURLConnection connection, int status) throws IOException {
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
