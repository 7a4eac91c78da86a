package org.carecompanion.domain.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What opens one media stream: 256 random bits, as they stand in an address. It does not print. */
public record StreamSecret(String value) {
  private static final int BYTES = 32;
  private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public static StreamSecret random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new StreamSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Empty for what cannot be one. */
  public static Optional<StreamSecret> written(String text) {
    return WRITTEN.matcher(text).matches() ? Optional.of(new StreamSecret(text)) : Optional.empty();
  }

  /** What it is found by. Of so many random bits one round keeps it. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
