package org.carecompanion.adminui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.summary.SlotStatus;
import org.carecompanion.clinical.summary.Slots;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Said;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReviews;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Actor;
import org.junit.jupiter.api.Test;

/** The words the console has for slots; how these stand is shown in SlotTableTest. */
class AnswersTest {
  private final Call call =
      new Call(
          new CallId(new UUID(5, 1)),
          new CallPlan(
              new PatientId(new UUID(3, 1)),
              new PhoneNumber("+12125550142"),
              CallType.FOLLOW_UP,
              new CallPlan.ProtocolChoice("knee-hip", 1, 5)),
          Actor.SYSTEM,
          Ward.NOW);
  private final List<Finding> found = new ArrayList<>();
  private final List<Utterance> said = new ArrayList<>();
  private final List<FindingReview> marks = new ArrayList<>();

  @Test
  void an_unanswered_red_flag_stands_at_its_own_question() {
    found(Concept.UNANSWERED, FindingStatus.PRESENT, Severity.MODERATE, "breathing", 4);
    assertThat(answer("Trouble breathing").status()).isEqualTo(SlotStatus.UNANSWERED);
    assertThat(answer("Trouble breathing").severity()).isEqualTo(Severity.MODERATE);
  }

  @Test
  void the_two_pain_scores_stay_apart() {
    scored(3, "pain_now", 7);
    scored(8, "pain_worst", 8);
    assertThat(answer("Pain now, 0 to 10").value()).contains("3 of 10");
    assertThat(answer("Worst pain in the last day, 0 to 10").value()).contains("8 of 10");
  }

  @Test
  void an_answer_shows_what_was_asked_and_what_read_it() {
    put("breathing", 4);
    found(Concept.DYSPNEA_ON_EXERTION, FindingStatus.PRESENT, Severity.HIGH, "breathing", 5);
    Answer breath = answer("Out of breath on exertion");
    assertThat(breath.grounds().asked()).contains("as asked");
    assertThat(breath.quote().orElseThrow().readBy()).isEqualTo("Read by rule test");
    assertThat(answers())
        .as("said once, shown once")
        .extracting(Answer::topic)
        .doesNotContain("Trouble breathing");
  }

  @Test
  void a_finding_that_was_marked_says_so_and_what_came_of_it() {
    found(Concept.FEVER, FindingStatus.PRESENT, Severity.MODERATE, "fever", 5);
    FindingReview mark =
        new FindingReview(
            call,
            Optional.of(found.getFirst().id()),
            new FindingReview.Opinion(
                new FindingReview.Words("as said", 5),
                new Correction(Concept.FEVER, FindingStatus.ABSENT),
                "why"),
            new FindingReview.Marked(Ward.DANA, Ward.NOW));
    marks.add(mark);
    assertThat(answer("Fever").grounds().marked()).contains("Marked as wrong");
    mark.settle(ReviewVerdict.READ_WELL, new FindingReview.Marked(Ward.SAM, Ward.NOW));
    assertThat(answer("Fever").grounds().marked()).contains("Read well");
    assertThat(answer("Fever").status()).as("a mark changes nothing").isEqualTo(SlotStatus.PRESENT);
  }

  private void found(
      Concept concept, FindingStatus status, Severity severity, String question, int turn) {
    var evidence = new Evidence("as said", turn, Optional.of(question), "test");
    found.add(
        new Finding(
            call,
            new Finding.Judged(concept, status, severity, Optional.empty()),
            evidence,
            Ward.NOW));
  }

  private void scored(int score, String question, int turn) {
    var judged =
        new Finding.Judged(
            Concept.PAIN, FindingStatus.PRESENT, Severity.NONE, Optional.of(Quantity.score(score)));
    found.add(
        new Finding(
            call, judged, new Evidence("as said", turn, Optional.of(question), "test"), Ward.NOW));
  }

  private void put(String question, int turn) {
    var words =
        new Said(Speaker.COMPANION, Via.VOICE, "as asked", Optional.of(question), Optional.empty());
    said.add(new Utterance(call.id(), new Utterance.Place(turn, 1), words, Ward.NOW));
  }

  private Answer answer(String topic) {
    return answers().stream().filter(a -> a.topic().equals(topic)).findFirst().orElseThrow();
  }

  @SuppressWarnings("NullAway")
  private List<Answer> answers() {
    Answers answers = new Answers();
    Calls calls =
        new Calls(null) {
          @Override
          public List<Utterance> transcript(CallId id) {
            return said;
          }
        };
    Findings findings =
        new Findings(null) {
          @Override
          public List<Finding> of(CallId id) {
            return found;
          }
        };
    answers.reviews =
        new FindingReviews(null) {
          @Override
          public List<FindingReview> of(CallId id) {
            return marks;
          }
        };
    answers.slots = new Slots(calls, findings, Protocols.bundled());
    return answers.of(call);
  }
}
