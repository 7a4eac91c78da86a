package org.carecompanion.simulator.exotel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.sound.Clip;

/**
 * Where an applet sends the sound of a call: {@code
 * wss://user:password@host/path?sample-rate=8000&a=b}. User and password become HTTP Basic; what
 * else the query has becomes the parameters of the stream.
 */
record StreamAddress(
    URI uri, int hertz, Map<String, String> headers, Map<String, String> parameters) {
  private static final Set<Integer> RATES = Set.of(Clip.RATE, 2 * Clip.RATE, 3 * Clip.RATE);
  private static final int MOST_PARAMETERS = 3;
  private static final int LONGEST_PARAMETERS = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Reads an address; one of http or https is asked for the stream's own.
   *
   * @throws IllegalArgumentException naming what Exotel would not take
   */
  static StreamAddress of(String text, Map<String, String> call) {
    URI uri = URI.create(text);
    return switch (String.valueOf(uri.getScheme())) {
      case "ws", "wss" -> read(uri);
      case "http", "https" -> read(URI.create(asked(uri, call)));
      default -> throw new IllegalArgumentException("not a stream's address: " + uri.getScheme());
    };
  }

  private static StreamAddress read(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    Form form = Form.parse(query);
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      String name = pair.split("=", 2)[0];
      parameters.put(name, form.text(name).orElse(""));
    }
    String rate = parameters.remove("sample-rate");
    int hertz = rate == null ? Clip.RATE : Integer.parseInt(rate);
    int length = parameters.entrySet().stream().mapToInt(p -> p.toString().length()).sum();
    if (!RATES.contains(hertz)
        || parameters.size() > MOST_PARAMETERS
        || length > LONGEST_PARAMETERS) {
      throw new IllegalArgumentException("sample rate or parameters that Exotel does not take");
    }
    return new StreamAddress(withoutUser(uri), hertz, headers(uri), Map.copyOf(parameters));
  }

  private static Map<String, String> headers(URI uri) {
    if (uri.getUserInfo() == null) {
      return Map.of();
    }
    byte[] pair = uri.getUserInfo().getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static URI withoutUser(URI uri) {
    String user = uri.getRawUserInfo();
    return user == null
        ? uri
        : URI.create(uri.toString().replaceFirst(Pattern.quote(user + "@"), ""));
  }

  /** The applet's dynamic address: the answer is {@code {"url": "wss://…"}}. */
  private static String asked(URI uri, Map<String, String> call) {
    String joint = uri.getRawQuery() == null ? "?" : "&";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri + joint + Form.encode(call)))
            .timeout(PATIENCE)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body = client.send(request, BodyHandlers.ofString()).body();
      return new ObjectMapper().readTree(body).path("url").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the dynamic address does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalArgumentException("stopping", e);
    }
  }
}
