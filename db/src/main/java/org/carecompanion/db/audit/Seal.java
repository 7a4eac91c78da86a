package org.carecompanion.db.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The end of a hospital's chain after one batch.
 *
 * @param number from 1, without a gap
 * @param entries the places of its entries in the chain
 * @param head the link of its last entry
 */
record Seal(UUID hospital, long number, Places entries, byte[] head, Instant at) {
  record Places(long first, long last) {}

  /**
   * What the key proves: this hospital's chain had this head after so many entries, at that time.
   */
  byte[] proven() {
    return "audit seal 1\n%s\n%d\n%d-%d\n%s\n%s\n"
        .formatted(
            hospital,
            number,
            entries.first(),
            entries.last(),
            HexFormat.of().formatHex(head),
            at.toEpochMilli())
        .getBytes(StandardCharsets.UTF_8);
  }

  Head asHead() {
    return new Head(hospital, number, HexFormat.of().formatHex(head));
  }
}
