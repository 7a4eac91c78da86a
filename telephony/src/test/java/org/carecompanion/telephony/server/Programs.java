package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carecompanion.telephony.api.Description;

/**
 * A program with a key. Every answer it gets is held against the description of the API: status,
 * code, and every field.
 */
final class Programs {
  private static final String ROOT = "/api/v1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URL server;
  private final Map<String, String> headers;

  private Programs(URL server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  static Programs with(URL server, String key) {
    return new Programs(server, Map.of("Authorization", "Bearer " + key));
  }

  static Programs stranger(URL server) {
    return new Programs(server, Map.of());
  }

  Programs and(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Programs(server, more);
  }

  /** What came back. */
  record Got(int status, HttpHeaders headers, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + body, e);
      }
    }

    String text(String field) {
      return json().path(field).asText();
    }

    Got is(int expected) {
      assertThat(status).as(body).isEqualTo(expected);
      return this;
    }

    /** A problem with this code, and no cause in it. */
    Got refuses(int expected, String code) {
      is(expected);
      assertThat(headers.firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(json().path("status").asInt()).isEqualTo(expected);
      assertThat(text("code")).isEqualTo(code);
      assertThat(body).doesNotContain("Exception");
      return this;
    }

    /** Every field that is wrong, as {@code field code}. */
    Stream<String> faults() {
      refuses(400, "invalid_request");
      return json().path("errors").findParents("field").stream()
          .map(e -> e.path("field").asText() + " " + e.path("code").asText());
    }
  }

  Got get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Got post(String path, String body) {
    return json().send("POST", path, BodyPublishers.ofString(body));
  }

  Got post(String path, byte[] body) {
    return json().send("POST", path, BodyPublishers.ofByteArray(body));
  }

  Got put(String path, String body) {
    return json().send("PUT", path, BodyPublishers.ofString(body));
  }

  private Programs json() {
    return headers.containsKey("Content-Type") ? this : and("Content-Type", "application/json");
  }

  Got send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/$", "") + ROOT + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      var asked = new Description.Asked(method, path.replaceAll("\\?.*", ""));
      assertThat(Description.objections(asked, response.statusCode(), type, response.body()))
          .as("%s %s answers %s", method, path, response.body())
          .isEmpty();
      return new Got(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
