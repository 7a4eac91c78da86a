package org.carecompanion.domain.staff;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets somebody in once, until they choose a password of their own. Shown once, to whoever let them
 * in; it does not print.
 */
public record FirstPassword(String value) {
  private static final int BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static FirstPassword random() {
    byte[] password = new byte[BYTES];
    RANDOM.nextBytes(password);
    return new FirstPassword(Base64.getUrlEncoder().withoutPadding().encodeToString(password));
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
