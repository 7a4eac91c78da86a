package org.carecompanion.adminui.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.finding.Severity;

/**
 * One alert as its page shows it.
 *
 * @param siblings other alerts of the same call
 * @param earlier alerts of earlier calls, newest first
 */
public record AlertPage(
    Proof proof,
    PatientCard patient,
    List<Other> siblings,
    List<Other> earlier,
    List<Step> history) {
  /** Another alert of this patient, in one line. */
  public record Other(
      AlertId id, Severity severity, String title, AlertState state, Instant raisedAt) {}

  /**
   * A step of the history.
   *
   * @param who a member of staff: who did it, or who was written to
   */
  public record Step(
      AlertEvent.Kind kind, Instant at, Optional<String> who, Optional<String> detail) {}
}
