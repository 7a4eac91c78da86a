package org.carecompanion.domain.secrecy;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Tells keys of one installation apart; no secret. Cipher text begins with it. */
public record KeyId(int value) {
  /** Tink's own layout of what begins every cipher text: a version and the key's id. */
  private static final byte VERSION = 1;

  private static final int PREFIX = 5;

  /**
   * @throws IllegalArgumentException if the text is not an id as printed
   */
  public static KeyId of(String text) {
    return new KeyId(Integer.parseUnsignedInt(text, 16));
  }

  /** What every value begins with that this key has sealed. */
  public byte[] prefix() {
    return ByteBuffer.allocate(PREFIX).put(VERSION).putInt(value).array();
  }

  /** The same in hexadecimal digits. */
  public String prefixDigits() {
    return HexFormat.of().formatHex(prefix());
  }

  @Override
  public String toString() {
    return "%08x".formatted(value);
  }
}
