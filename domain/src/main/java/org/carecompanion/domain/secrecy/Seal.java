package org.carecompanion.domain.secrecy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals text for one place: cipher text moved to another hospital, table or column does not open
 * there (AES-256-GCM, the place is the associated data).
 */
final class Seal {
  private final Aead aead;

  Seal(Aead aead) {
    this.aead = aead;
  }

  /**
   * @param column with its table
   */
  static String place(Object hospital, String column) {
    return hospital + "/" + column;
  }

  byte[] close(String text, String place) {
    try {
      return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be sealed for " + place, e);
    }
  }

  /**
   * @throws IllegalStateException if the bytes were not sealed for this place, or were changed
   */
  String open(byte[] sealed, String place) {
    try {
      return new String(aead.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("does not open at " + place, e);
    }
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }
}
