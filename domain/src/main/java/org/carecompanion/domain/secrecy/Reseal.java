package org.carecompanion.domain.secrecy;

import java.util.UUID;

/**
 * Puts a value that an older key has sealed under the key that seals now. Nobody sees the words.
 */
public final class Reseal {
  private Reseal() {}

  /** The key that seals now. */
  public static KeyId key() {
    return KeySet.aead().primary();
  }

  /**
   * @param column with its table, as in {@code alert.note_sealed}
   * @throws IllegalStateException if no key opens it there
   */
  public static byte[] again(UUID hospital, String column, byte[] sealed) {
    String place = Seal.place(hospital, column);
    Seal seal = new Seal(KeySet.aead());
    return seal.close(seal.open(sealed, place), place);
  }
}
