package org.carecompanion.app.boot;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Ends with 0 if the product on this machine is ready, else with 1: what a container's health check
 * runs, since its image has no other program that could ask.
 */
public final class Ready {
  private static final int TIMEOUT_MILLIS = 5_000;

  private Ready() {}

  public static void main(String[] arguments) throws IOException {
    String port = System.getenv().getOrDefault("COMPANION_HTTP_PORT", "8080");
    HttpURLConnection asked =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + port + "/health/ready").toURL().openConnection();
    asked.setConnectTimeout(TIMEOUT_MILLIS);
    asked.setReadTimeout(TIMEOUT_MILLIS);
    System.exit(asked.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
