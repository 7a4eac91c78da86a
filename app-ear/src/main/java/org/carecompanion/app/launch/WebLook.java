package org.carecompanion.app.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks addresses what they answer. */
final class WebLook {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Empty if nothing answers in time. */
  Optional<HttpResponse<String>> get(String address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET().build();
      return Optional.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
