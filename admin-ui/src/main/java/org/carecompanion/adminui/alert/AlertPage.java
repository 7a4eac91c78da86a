package org.carecompanion.adminui.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.clinical.summary.PainTrend;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.finding.Severity;

/** One alert as its page shows it. */
public record AlertPage(Proof proof, PatientCard patient, Around around, List<Step> history) {
  /**
   * What else is known of the patient.
   *
   * @param siblings other alerts of the same call
   * @param earlier alerts of earlier calls, newest first
   * @param pain from call to call, up to this one; nothing of a closed patient
   */
  public record Around(List<Other> siblings, List<Other> earlier, Optional<Pain> pain) {
    static final Around NOTHING_TO_SEE = new Around(List.of(), List.of(), Optional.empty());
  }

  /** How pain went, and from where on it alarms. */
  public record Pain(PainTrend trend, List<Limit> limits) {}

  /** From where on a score alarms. */
  public record Limit(BigDecimal from, Severity severity) {}

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
