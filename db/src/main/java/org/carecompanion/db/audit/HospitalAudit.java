package org.carecompanion.db.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found in one hospital's audit.
 *
 * @param head the end of the chain; empty when nothing was ever sealed
 * @param breaks in the order of the chain; empty when all is as it was sealed
 */
public record HospitalAudit(UUID hospital, Optional<Head> head, Counts counts, List<Break> breaks) {
  /**
   * @param late sealed long after the time they give: after a crash, or written with an old date
   * @param waiting not sealed yet
   */
  public record Counts(
      long entries, long seals, long late, long waiting, Optional<Instant> oldestWaiting) {}

  public HospitalAudit {
    breaks = List.copyOf(breaks);
  }

  public boolean intact() {
    return breaks.isEmpty();
  }
}
