package org.carecompanion.adminui.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.StaffId;

/** One row of the worklist: all alerts of one call, or one follow-up. */
record WorkItem(Ref ref, Label label, PatientCard patient, Clockwork clock, Optional<Owner> owner) {
  /** What kind of work it is. */
  enum Kind {
    ALERT,
    TASK
  }

  /** Where in an item's life it is. */
  enum Stage {
    WAITING,
    TAKEN,
    DONE
  }

  record Ref(Kind kind, UUID id) {}

  /**
   * @param severity of the worst alert; a follow-up has the rank of Moderate but never its badge
   * @param more how many further alerts of the same call wait behind this one
   */
  record Label(Severity severity, String title, int more) {}

  /**
   * @param due until when somebody must take it, or see to it once taken
   */
  record Clockwork(Stage stage, Instant since, Instant due) {}

  record Owner(StaffId id, String name) {}

  /** Severity, then deadline; the id keeps equals apart, so nothing ever swaps places by itself. */
  static final Comparator<WorkItem> WORST_FIRST =
      Comparator.comparing((WorkItem i) -> i.label().severity(), Comparator.reverseOrder())
          .thenComparing(i -> i.clock().due())
          .thenComparing(i -> i.ref().id());

  boolean urgentAndWaiting() {
    return ref.kind() == Kind.ALERT
        && label.severity() == Severity.URGENT
        && clock.stage() == Stage.WAITING;
  }
}
