package org.carecompanion.clinical.setup;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets nobody has to remember. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /**
   * @param bytes of randomness, not characters
   */
  static String random(int bytes) {
    byte[] secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
