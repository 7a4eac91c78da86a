package org.carecompanion.domain.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a program sends to get in. Shown once, to whoever made the key; it does not print. */
public record ApiSecret(String value) {
  /** 256 random bits: nothing to guess, so one round of SHA-256 keeps it. */
  private static final int BYTES = 32;

  /** So that a secret that went astray is recognised, by people and by scanners. */
  private static final String PREFIX = "scc_";

  private static final SecureRandom RANDOM = new SecureRandom();

  public static ApiSecret random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new ApiSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** All that is kept. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
