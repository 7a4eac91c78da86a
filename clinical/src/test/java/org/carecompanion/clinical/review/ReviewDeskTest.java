package org.carecompanion.clinical.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.clinical.access.RestrictedPatient;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
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
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReview.Opinion;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** What was misread goes to a list, and changes nothing of what was found. */
class ReviewDeskTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final String TURN = "No. My sister had chest pain, I was sick twice.";

  private final Ward ward = Ward.in(DATABASE);
  private final ReviewDesk desk = DATABASE.bean(ReviewDesk.class);
  private final CallId call = ward.plannedCall();
  private final Finding finding = finding();
  private final Caller nurse = ward.asNurse();

  @Test
  void a_wrong_finding_is_marked_and_stays_as_it_was() {
    ReviewId id = marked();
    FindingReview review = only();
    assertThat(review.id()).isEqualTo(id);
    assertThat(review.opinion())
        .isEqualTo(
            new Opinion(
                new Words("chest pain", 3),
                new Correction(Concept.CHEST_PAIN, FindingStatus.OTHER_PERSON),
                "Her sister."));
    assertThat(review.marked().by()).isEqualTo(ward.nurse().id());
    assertThat(review.verdict()).isEmpty();
    Finding after =
        DATABASE.in(
            ward.hospital(), () -> DATABASE.bean(Findings.class).find(finding.id()).orElseThrow());
    assertThat(after.judged()).isEqualTo(finding.judged());
    assertThat(audited(id)).containsExactly(Action.ADDED);
  }

  @Test
  void a_finding_is_marked_once_until_that_is_settled() {
    ReviewId id = marked();
    assertThat(desk.markWrong(nurse, finding.id(), FindingStatus.ABSENT, "again"))
        .isInstanceOf(ReviewChange.AlreadyMarked.class);
    assertThat(desk.settle(nurse, id, ReviewVerdict.READ_WELL)).isTrue();
    assertThat(desk.markWrong(nurse, finding.id(), FindingStatus.ABSENT, "again"))
        .isInstanceOf(ReviewChange.Done.class);
  }

  @Test
  void what_the_finding_says_already_and_a_mark_without_a_reason_are_refused() {
    assertThatThrownBy(() -> desk.markWrong(nurse, finding.id(), FindingStatus.PRESENT, "it is so"))
        .hasMessage("the finding says so already");
    for (String note : List.of("", "  ", "x".repeat(4_001)))
      assertThatThrownBy(() -> desk.markWrong(nurse, finding.id(), FindingStatus.ABSENT, note))
          .hasMessage("a note has 1 to 4,000 characters");
    assertThat(desk.recent(nurse)).isEmpty();
  }

  @Test
  void what_was_missed_rests_on_words_the_patient_said_in_that_turn() {
    Correction vomiting = new Correction(Concept.VOMITING, FindingStatus.PRESENT);
    for (Words never :
        List.of(
            new Words("I was sick three times", 3),
            new Words("I was sick twice", 4),
            new Words("Does your chest hurt?", 2),
            new Words(" ", 3)))
      assertThat(desk.addMissed(nurse, call, new Opinion(never, vomiting, "why")))
          .as(never.quote())
          .isInstanceOf(ReviewChange.NotSaid.class);
    Opinion said = new Opinion(new Words("I was sick twice", 3), vomiting, " why ");
    assertThat(desk.addMissed(nurse, call, said)).isInstanceOf(ReviewChange.Done.class);
    assertThat(only().finding()).isEmpty();
    assertThat(only().opinion().note()).isEqualTo("why");
  }

  @Test
  void settling_is_done_once_and_on_record() {
    ReviewId id = marked();
    assertThat(desk.open(nurse)).isEqualTo(1);
    assertThat(desk.settle(nurse, id, ReviewVerdict.MISREAD)).isTrue();
    assertThat(desk.settle(nurse, id, ReviewVerdict.READ_WELL)).isFalse();
    assertThat(only().verdict()).contains(ReviewVerdict.MISREAD);
    assertThat(only().settled().orElseThrow().by()).isEqualTo(ward.nurse().id());
    assertThat(desk.open(nurse)).isZero();
    assertThat(audited(id)).containsExactly(Action.ADDED, Action.DONE);
  }

  @Test
  void of_a_restricted_patient_nothing_is_marked_by_who_may_not_read() {
    Caller admin = ward.as(ward.hire("Rana Shah", Role.HOSPITAL_ADMIN));
    DATABASE.bean(Glass.class).restrict(admin, ward.patient());
    assertThatThrownBy(
            () -> desk.markWrong(nurse, finding.id(), FindingStatus.ABSENT, "Her sister."))
        .isInstanceOf(RestrictedPatient.class);
  }

  @Test
  void another_hospital_finds_neither_the_finding_nor_the_mark() {
    ReviewId id = marked();
    Ward other = Ward.in(DATABASE);
    assertThat(desk.markWrong(other.asNurse(), finding.id(), FindingStatus.ABSENT, "why"))
        .isInstanceOf(ReviewChange.NotFound.class);
    assertThat(desk.settle(other.asNurse(), id, ReviewVerdict.MISREAD)).isFalse();
    assertThat(desk.recent(other.asNurse())).isEmpty();
  }

  @Test
  void what_was_marked_can_neither_be_changed_nor_deleted() {
    marked();
    for (String sql :
        List.of("update finding_review set concept = 'FEVER'", "delete from finding_review"))
      assertThatThrownBy(() -> asTheApplication(sql)).hasMessageContaining("permission denied");
  }

  private void asTheApplication(String sql) throws SQLException {
    DATABASE.doIn(
        ward.hospital(),
        () -> {
          DATABASE
              .bean(jakarta.persistence.EntityManager.class)
              .createNativeQuery(sql)
              .executeUpdate();
        });
  }

  private ReviewId marked() {
    return ((ReviewChange.Done)
            desk.markWrong(nurse, finding.id(), FindingStatus.OTHER_PERSON, "Her sister."))
        .review();
  }

  private FindingReview only() {
    List<FindingReview> all = desk.recent(nurse);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<Action> audited(ReviewId id) {
    return DATABASE.in(
        ward.hospital(),
        () -> DATABASE.bean(Audit.class).of(id.value()).stream().map(AuditEntry::action).toList());
  }

  private Finding finding() {
    return DATABASE.in(
        ward.hospital(),
        () -> {
          Calls calls = DATABASE.bean(Calls.class);
          Call row = calls.find(call).orElseThrow();
          calls.add(utterance(2, 1, Speaker.COMPANION, "Does your chest hurt?"));
          calls.add(utterance(3, 0, Speaker.PATIENT, TURN));
          var judged =
              new Finding.Judged(
                  Concept.CHEST_PAIN, FindingStatus.PRESENT, Severity.URGENT, Optional.empty());
          var evidence = new Evidence("chest pain", 3, Optional.of("chest_pain"), "U-01");
          Finding made = new Finding(row, judged, evidence, DATABASE.clock().instant());
          DATABASE.bean(Findings.class).add(made);
          return made;
        });
  }

  private Utterance utterance(int turn, int position, Speaker speaker, String text) {
    Via via = speaker == Speaker.PATIENT ? Via.SPEECH : Via.VOICE;
    var said = new Said(speaker, via, text, Optional.of("chest_pain"), Optional.empty());
    return new Utterance(
        call, new Utterance.Place(turn, position), said, DATABASE.clock().instant());
  }
}
