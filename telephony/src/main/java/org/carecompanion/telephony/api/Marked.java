package org.carecompanion.telephony.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.carecompanion.telephony.api.FieldFault.Kind;

/**
 * A request under a name of the program's own. Two bodies are the same if they say the same,
 * whatever the order of their fields and the space in between.
 *
 * @param nameHash of the name, which may be anything
 * @param body a hash of what was asked for
 */
record Marked(byte[] nameHash, String body) {
  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_NAME = 255;

  /**
   * @param what the operation, so that one name for two different things is noticed
   * @throws Refused if the name is empty, too long or not visible ASCII
   */
  static Marked of(String name, String what, JsonObject body) {
    if (!name.matches("[\\x21-\\x7E]{1," + LONGEST_NAME + "}"))
      throw new Refused(
          Problem.invalid(
              HEADER, Kind.INVALID_VALUE, "has 1 to 255 visible ASCII characters, no spaces"));
    return new Marked(sha256(name), HexFormat.of().formatHex(sha256(what + " " + canonical(body))));
  }

  private static String canonical(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          object.entrySet().stream()
              .filter(field -> field.getValue().getValueType() != JsonValue.ValueType.NULL)
              .sorted(Map.Entry.comparingByKey())
              .map(field -> quoted(field.getKey()) + ":" + canonical(field.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case JsonArray array ->
          array.stream().map(Marked::canonical).collect(Collectors.joining(",", "[", "]"));
      case JsonString text -> quoted(text.getString());
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    return Json.createValue(text).toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
