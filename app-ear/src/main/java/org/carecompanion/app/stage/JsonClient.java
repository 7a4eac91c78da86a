package org.carecompanion.app.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** JSON over HTTP with one server of the stage. */
final class JsonClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;
  private final Map<String, String> headers;

  JsonClient(String address, Map<String, String> headers) {
    this.address = address;
    this.headers = headers;
  }

  /** An answer, whatever its status. */
  record Answer(int status, JsonNode body) {}

  JsonNode get(String path) throws IOException, InterruptedException {
    Answer answer = send(request(path).GET());
    if (answer.status() != 200)
      throw new StageProblem(
          "%s%s answers %d: %s".formatted(address, path, answer.status(), answer.body()));
    return answer.body();
  }

  Answer post(String path, JsonNode body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> answered(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new StageProblem("Nothing answers at " + address + " any more.", e);
    }
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = answered(request.build());
    try {
      return new Answer(response.statusCode(), json.readTree(response.body()));
    } catch (JsonProcessingException e) {
      throw new StageProblem(
          "%s answers %d and no JSON".formatted(response.uri(), response.statusCode()), e);
    }
  }
}
