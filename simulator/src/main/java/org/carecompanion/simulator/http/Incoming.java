package org.carecompanion.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request as it came in. {@code body} is the raw text; {@link #form()} reads it as fields. */
public record Incoming(String method, String path, Form query, String body, Headers headers) {

  /** The head of the request; names in any spelling. */
  public record Headers(Map<String, List<String>> byName) {
    public Optional<String> first(String name) {
      return byName.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty())
          .map(header -> header.getValue().getFirst())
          .findFirst();
    }
  }

  public Form form() {
    return Form.parse(body);
  }

  public Optional<String> authorization() {
    return headers.first("Authorization");
  }
}
