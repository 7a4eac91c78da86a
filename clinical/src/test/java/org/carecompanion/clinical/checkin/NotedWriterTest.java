package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Quantity;
import org.junit.jupiter.api.Test;

/** One alert for one thing to act on; worse is never swallowed, and each open question counts. */
class NotedWriterTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);
  private final CallId call = ward.plannedCall();
  private int turn = 1;

  @Test
  void pain_now_and_pain_at_its_worst_are_one_alert() {
    pain(5, "pain_now");
    pain(6, "pain_worst");
    assertThat(rules()).containsExactly("R-11 MODERATE");
  }

  @Test
  void worse_pain_after_less_is_an_alert_of_its_own() {
    pain(5, "pain_now");
    pain(8, "pain_worst");
    assertThat(rules()).containsExactly("R-11 MODERATE", "R-10 HIGH");
  }

  @Test
  void sure_after_unsure_is_worse_by_the_same_rule_and_not_swallowed() {
    chest(FindingStatus.UNCERTAIN);
    chest(FindingStatus.PRESENT);
    chest(FindingStatus.UNCERTAIN);
    assertThat(rules()).containsExactly("R-01 HIGH", "R-01 URGENT");
  }

  @Test
  void less_pain_after_worse_by_the_same_rule_adds_none() {
    pain(9, "pain_now");
    pain(8, "pain_worst");
    assertThat(rules()).containsExactly("R-10 HIGH");
  }

  @Test
  void every_question_that_stays_open_is_an_alert_of_its_own() {
    unanswered("chest_pain");
    unanswered("breathing");
    unanswered("chest_pain");
    assertThat(rules()).containsExactly("R-90 MODERATE", "R-90 MODERATE");
  }

  @Test
  void every_finding_is_kept_whether_it_raises_or_not() {
    pain(9, "pain_now");
    pain(8, "pain_worst");
    pain(0, "pain_now");
    assertThat(DATABASE.in(ward.hospital(), () -> DATABASE.bean(Findings.class).of(call)))
        .hasSize(3);
  }

  private void pain(int score, String question) {
    FindingStatus status = score > 0 ? FindingStatus.PRESENT : FindingStatus.ABSENT;
    write(
        new FindingDraft(
            Concept.PAIN,
            status,
            Optional.of(Quantity.score(score)),
            Noticed.ANSWER,
            new FindingDraft.Proof("as said", question, "answer")));
  }

  private void chest(FindingStatus status) {
    write(
        new FindingDraft(
            Concept.CHEST_PAIN,
            status,
            Optional.empty(),
            Noticed.ANSWER,
            new FindingDraft.Proof("as said", "chest_pain", "answer")));
  }

  private void unanswered(String question) {
    write(
        new FindingDraft(
            Concept.UNANSWERED,
            FindingStatus.PRESENT,
            Optional.empty(),
            Noticed.NO_ANSWER,
            new FindingDraft.Proof("", question, "no answer")));
  }

  private void write(FindingDraft draft) {
    DATABASE.doIn(
        ward.hospital(),
        () ->
            DATABASE
                .bean(NotedWriter.class)
                .write(
                    ward.hospital(),
                    DATABASE.bean(Calls.class).lock(call).orElseThrow(),
                    turn++,
                    List.of(new Noted.Found(draft))));
    DATABASE.clock().pass(Duration.ofSeconds(1));
  }

  private List<String> rules() {
    List<Alert> alerts = DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).of(call));
    return alerts.stream().map(a -> a.reason().rule() + " " + a.severity()).toList();
  }
}
