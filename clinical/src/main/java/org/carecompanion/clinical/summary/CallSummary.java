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
    Optional<CallOutcome> outcome,
    List<Answered> answers,
    List<Alert> alerts,
    List<FollowUp> followUps) {
  public CallSummary {
    answers = List.copyOf(answers);
    alerts =
        alerts.stream()
            .sorted(Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::raisedAt))
            .toList();
    followUps = List.copyOf(followUps);
  }

  /** What somebody should look at: said to be so, or not ruled out, or judged to matter. */
  public List<Answered> worrying() {
    return answers.stream()
        .filter(a -> a.given().answered() && a.given() != Given.NO)
        .filter(a -> a.given() != Given.VALUE || a.severity() != Severity.NONE)
        .toList();
  }

  /** Answered with a no by the patient, and only that. */
  public List<Answered> denied() {
    return with(Given.NO);
  }

  /** Scores, choices and words that worry nobody. */
  public List<Answered> values() {
    return answers.stream()
        .filter(a -> a.given() == Given.VALUE && a.severity() == Severity.NONE)
        .toList();
  }

  public List<Answered> unanswered() {
    return with(Given.NO_ANSWER);
  }

  public List<Answered> notAsked() {
    return with(Given.NOT_ASKED);
  }

  private List<Answered> with(Given given) {
    return answers.stream().filter(a -> a.given() == given).toList();
  }
}
