package org.carecompanion.simulator.http;

import java.util.Optional;

/** One request as it came in. {@code body} is the raw text; {@link #form()} reads it as fields. */
public record Incoming(
    String method, String path, Form query, String body, Optional<String> authorization) {

  public Form form() {
    return Form.parse(body);
  }
}
