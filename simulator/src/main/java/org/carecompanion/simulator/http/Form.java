package org.carecompanion.simulator.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of an {@code application/x-www-form-urlencoded} text; a name may have several values.
 */
public final class Form {
  private final Map<String, List<String>> values;

  private Form(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads an encoded query or body.
   *
   * @throws IllegalArgumentException when a percent sequence is broken
   */
  public static Form parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
    }
    return new Form(values);
  }

  /** The same fields as one encoded line, for a request body or a query. */
  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The first value, when the field was sent and is not blank. */
  public Optional<String> text(String name) {
    return all(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Whether the field was sent at all, even empty. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
