package org.carecompanion.db.audit;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The end of a hospital's chain as it is printed and kept elsewhere: who has it can tell later
 * whether the chain still leads through it. Holds nothing about anybody.
 */
public record Head(UUID hospital, long seal, String hash) {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36}):([0-9]{1,18}):([0-9a-f]{64})");

  /**
   * @throws IllegalArgumentException if the text is not a head
   */
  public static Head parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches())
      throw new IllegalArgumentException(
          "not a head; it is printed as HOSPITAL:SEAL:HASH by audit verify: " + text);
    return new Head(
        UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
  }

  @Override
  public String toString() {
    return hospital + ":" + seal + ":" + hash;
  }
}
