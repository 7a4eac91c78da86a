package org.carecompanion.db.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What ties an entry to everything before it in its hospital: SHA-256 over both. */
final class Chain {
  private Chain() {}

  /** What the first entry of a hospital follows. */
  static byte[] start(UUID hospital) {
    return sha256(("audit of " + hospital).getBytes(StandardCharsets.UTF_8), new byte[0]);
  }

  static byte[] link(byte[] previous, AuditRow entry) {
    return sha256(previous, entry.canonical());
  }

  static byte[] sha256(byte[] first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
