package org.carecompanion.clinical.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUp;

/**
 * What came of a call, on half a page.
 *
 * @param outcome empty while it goes on
 * @param alerts worst first
 */
public record CallSummary(
    Optional<CallOutcome> outcome, List<Slot> slots, List<Alert> alerts, List<FollowUp> followUps) {
  public CallSummary {
    slots = List.copyOf(slots);
    alerts =
        alerts.stream()
            .sorted(Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::raisedAt))
            .toList();
    followUps = List.copyOf(followUps);
  }

  /** What somebody should look at: said to be so, or not ruled out, or judged to matter. */
  public List<Slot> worrying() {
    return slots.stream()
        .filter(s -> s.status().known())
        .filter(s -> s.status() != SlotStatus.ABSENT && s.status() != SlotStatus.NOT_A_MENTION)
        .filter(s -> s.status() != SlotStatus.ANSWERED || s.severity() != Severity.NONE)
        .toList();
  }

  /** Answered with a no by the patient, and only that. */
  public List<Slot> denied() {
    return with(SlotStatus.ABSENT);
  }

  /** Scores, choices and words that worry nobody. */
  public List<Slot> values() {
    return slots.stream()
        .filter(s -> s.status() == SlotStatus.ANSWERED && s.severity() == Severity.NONE)
        .toList();
  }

  public List<Slot> unanswered() {
    return with(SlotStatus.UNANSWERED);
  }

  public List<Slot> notAsked() {
    return with(SlotStatus.NOT_ASKED);
  }

  private List<Slot> with(SlotStatus status) {
    return slots.stream().filter(s -> s.status() == status).toList();
  }
}
