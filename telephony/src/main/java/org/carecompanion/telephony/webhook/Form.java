package org.carecompanion.telephony.webhook;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A carrier's form, read once. A name may have several values; the signature covers all of them.
 */
record Form(Map<String, List<String>> values) {
  /** The body is no form in UTF-8. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1;
  }

  static Form parse(byte[] body) throws Broken {
    Map<String, List<String>> values = new LinkedHashMap<>();
    // Latin-1 gives every byte a character of its own, so that none is lost before it is checked
    for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return new Form(values);
  }

  /**
   * The value of a name that may stand only once; empty if it is missing, blank, or stands there
   * with two values.
   */
  Optional<String> one(String name) {
    List<String> all = values.getOrDefault(name, List.of()).stream().distinct().toList();
    return all.size() == 1
        ? Optional.of(all.getFirst()).filter(v -> !v.isBlank())
        : Optional.empty();
  }

  /** Whether a name that may stand only once stands there with two values: which is meant? */
  boolean ambiguous(Set<String> names) {
    return names.stream()
        .anyMatch(name -> values.getOrDefault(name, List.of()).stream().distinct().count() > 1);
  }

  private static String decode(String part) throws Broken {
    try {
      byte[] bytes =
          URLDecoder.decode(part, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Broken();
    }
  }

  /** Patients' words are in here. */
  @Override
  public String toString() {
    return "Form[" + values.keySet() + "]";
  }
}
