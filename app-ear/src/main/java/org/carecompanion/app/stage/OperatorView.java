package org.carecompanion.app.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The product's figures, as Prometheus asks for them. */
public final class OperatorView {
  private static final String TOKEN_FILE = "metrics-token";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  private OperatorView(String address, String token) {
    this.address = address;
    this.token = token;
  }

  static String newToken(Path folder) throws IOException {
    String token = UUID.randomUUID().toString();
    Files.writeString(folder.resolve(TOKEN_FILE), token);
    return token;
  }

  static OperatorView of(String address, Path folder) throws IOException {
    return new OperatorView(address, Files.readString(folder.resolve(TOKEN_FILE)));
  }

  /** All figures, in Prometheus' format. */
  public String figures() throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(Optional.of("Bearer " + token));
    if (answer.statusCode() != 200)
      throw new StageProblem("/metrics answers " + answer.statusCode());
    return answer.body();
  }

  /** What somebody with another credential, or none, is answered. */
  public HttpResponse<String> ask(Optional<String> authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/metrics"));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
