package org.carecompanion.adminui.followup;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUpOutcome;

/** One follow-up as people see it. */
public record Task(
    FollowUpId id, What what, PatientCard patient, Standing standing, Optional<CallId> call) {
  /**
   * @param reason a code of why, in words where they are known
   */
  public record What(FollowUpKind kind, String reason, Instant since) {}

  /**
   * @param owner who has it; empty is said as "No owner"
   */
  public record Standing(Instant due, Optional<String> owner, Optional<Closed> closed) {}

  /** How it was done. */
  public record Closed(FollowUpOutcome outcome, String note, String by, Instant at) {}
}
