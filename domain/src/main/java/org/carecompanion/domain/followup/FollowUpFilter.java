package org.carecompanion.domain.followup;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.domain.patient.PatientId;

/**
 * Which follow-ups are wanted; what is empty does not matter.
 *
 * @param since left to people at that moment or later
 */
public record FollowUpFilter(
    Optional<State> state,
    Optional<FollowUpKind> kind,
    Optional<PatientId> patient,
    Optional<Instant> since) {
  /** Whether somebody has done it. */
  public enum State {
    OPEN,
    DONE
  }
}
