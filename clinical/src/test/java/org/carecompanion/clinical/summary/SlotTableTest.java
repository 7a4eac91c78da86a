package org.carecompanion.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.CallRows.Put;
import org.carecompanion.clinical.summary.CallRows.Stand;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.finding.Unit;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was not asked, or not answered, is never absent. */
class SlotTableTest {
  private static final List<Question> QUESTIONS =
      Protocols.bundled().find("knee-hip", 1).orElseThrow().questionsOn(7);
  private static final Call CALL =
      new Call(
          new CallId(new UUID(5, 1)),
          new CallPlan(
              new PatientId(new UUID(3, 1)),
              new PhoneNumber("+12125550142"),
              CallType.FOLLOW_UP,
              new CallPlan.ProtocolChoice("knee-hip", 1, 7)),
          Actor.SYSTEM,
          Instant.EPOCH);

  private final List<Finding> found = new ArrayList<>();
  private final List<Put> put = new ArrayList<>();
  private Optional<ConversationState> state = Optional.empty();
  private Stand stand = Stand.ENDED;

  @Test
  void a_call_of_which_nothing_is_known_asked_nothing_and_denied_nothing() {
    CallSummary summary =
        new CallSummary(Optional.of(CallOutcome.NO_ANSWER), slots(), List.of(), List.of());
    assertThat(summary.notAsked()).hasSameSizeAs(slots()).hasSizeGreaterThan(QUESTIONS.size());
    assertThat(summary.denied()).isEmpty();
    assertThat(summary.worrying()).isEmpty();
    assertThat(slots()).allMatch(slot -> slot.asked().isEmpty());
  }

  @Test
  void every_concept_and_every_measure_of_the_day_has_exactly_one_slot() {
    assertThat(slots())
        .extracting(Slot::concept, slot -> slot.fillsItsQuestion() ? slot.questionId() : "")
        .doesNotHaveDuplicates();
    for (Question question : QUESTIONS)
      for (Concept concept : question.concepts())
        assertThat(slots()).extracting(Slot::concept).contains(Optional.of(concept));
  }

  @Test
  void a_question_about_two_things_gives_each_its_own_answer() {
    put("fever", 5, "Have you had a fever, or chills that made you shake?");
    found(Concept.FEVER, FindingStatus.ABSENT, "fever", 6);
    found(Concept.CHILLS, FindingStatus.PRESENT, "fever", 6);
    assertThat(slot(Concept.FEVER).status()).isEqualTo(SlotStatus.ABSENT);
    assertThat(slot(Concept.CHILLS).status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(slot(Concept.CHILLS).asked().orElseThrow().wording()).contains("chills");
  }

  @Test
  void a_bare_yes_to_two_things_leaves_open_which_it_was() {
    put("fever", 5, "Have you had a fever, or chills?");
    keeps("medicines", "null", "{\"fever\":{\"kind\":\"YES\",\"value\":\"\"}}");
    found(Concept.FEVER, FindingStatus.PRESENT, "fever", 6);
    assertThat(slot(Concept.FEVER).status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(slot(Concept.CHILLS).status()).isEqualTo(SlotStatus.UNANSWERED);
  }

  @Test
  void only_what_was_answered_with_no_is_absent() {
    keeps(
        "leg",
        "null",
        "{\"chest_pain\":{\"kind\":\"NO\",\"value\":\"\"},\"breathing\":{\"kind\":\"UNANSWERED\",\"value\":\"\"}}");
    put("chest_pain", 1, "Any chest pain?");
    put("breathing", 2, "Trouble breathing?");
    put("leg", 3, "One leg swollen?");
    assertThat(slot(Concept.CHEST_PAIN).status()).isEqualTo(SlotStatus.ABSENT);
    assertThat(slot(Concept.DYSPNEA).status()).isEqualTo(SlotStatus.UNANSWERED);
    assertThat(slot(Concept.CALF_PAIN).status()).isEqualTo(SlotStatus.UNANSWERED);
    assertThat(slot(Concept.FEVER).status()).isEqualTo(SlotStatus.NOT_ASKED);
  }

  @Test
  void the_question_that_is_open_is_being_asked_while_the_call_goes_on() {
    keeps("leg", "null", "{}");
    put("leg", 3, "One leg swollen?");
    stand = Stand.GOING_ON;
    assertThat(slot(Concept.CALF_PAIN).status()).isEqualTo(SlotStatus.BEING_ASKED);
    stand = Stand.ENDED;
    assertThat(slot(Concept.CALF_PAIN).status())
        .as("hung up on it")
        .isEqualTo(SlotStatus.UNANSWERED);
  }

  @Test
  void a_question_overtaken_by_the_emergency_wording_counts_as_not_asked() {
    keeps("wound_redness", "\"URGENT\"", "{}");
    put("leg", 3, "One leg swollen?");
    put("wound_redness", 4, "Is the wound redder?");
    assertThat(slot(Concept.WOUND_REDNESS).status()).isEqualTo(SlotStatus.NOT_ASKED);
    assertThat(slot(Concept.CALF_PAIN).status()).isEqualTo(SlotStatus.UNANSWERED);
  }

  @Test
  void a_later_denial_cancels_nothing_and_a_later_yes_counts() {
    found(Concept.CHEST_PAIN, FindingStatus.ABSENT, "chest_pain", 3);
    found(Concept.CHEST_PAIN, FindingStatus.PRESENT, "wound_redness", 11);
    found(Concept.CHEST_PAIN, FindingStatus.ABSENT, "worry", 14);
    assertThat(slot(Concept.CHEST_PAIN).status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(slot(Concept.CHEST_PAIN).finding().orElseThrow().evidence().turn()).isEqualTo(11);
    assertThat(slot(Concept.CHEST_PAIN).basis().findings()).hasSize(3);
  }

  @Test
  void unsure_is_firmer_than_no_and_what_others_have_is_not() {
    found(Concept.FEVER, FindingStatus.ABSENT, "fever", 6);
    found(Concept.FEVER, FindingStatus.OTHER_PERSON, "fever", 6);
    assertThat(slot(Concept.FEVER).status()).isEqualTo(SlotStatus.ABSENT);
    found(Concept.FEVER, FindingStatus.UNCERTAIN, "fever", 7);
    assertThat(slot(Concept.FEVER).status()).isEqualTo(SlotStatus.UNCERTAIN);
  }

  @Test
  void a_narrower_kind_answers_the_question_about_the_wider_one_and_keeps_its_own_slot() {
    put("breathing", 2, "Trouble breathing?");
    found(Concept.DYSPNEA_ON_EXERTION, FindingStatus.PRESENT, "breathing", 3);
    assertThat(slot(Concept.DYSPNEA).status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(slot(Concept.DYSPNEA).spokenOf()).contains(Concept.DYSPNEA_ON_EXERTION);
    assertThat(slot(Concept.DYSPNEA_ON_EXERTION).status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(SlotTable.eachOnce(slots()))
        .filteredOn(slot -> slot.status() == SlotStatus.PRESENT)
        .extracting(Slot::concept, Slot::questionId)
        .containsExactly(tuple(Optional.of(Concept.DYSPNEA), Optional.of("breathing")));
  }

  @Test
  void a_denied_narrower_kind_denies_nothing_wider() {
    found(Concept.DYSPNEA_ON_EXERTION, FindingStatus.ABSENT, "worry", 9);
    assertThat(slot(Concept.DYSPNEA).status()).isEqualTo(SlotStatus.NOT_ASKED);
    assertThat(slot(Concept.DYSPNEA_ON_EXERTION).status()).isEqualTo(SlotStatus.ABSENT);
  }

  @Test
  void what_no_question_asks_about_has_a_slot_with_the_wording_it_answered() {
    put("worry", 8, "Is there anything else that worries you?");
    found(Concept.HEADACHE, FindingStatus.PRESENT, "worry", 9);
    Slot headache = slot(Concept.HEADACHE);
    assertThat(headache.question()).isEmpty();
    assertThat(headache.status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(headache.asked()).contains(put.getFirst());
  }

  @Test
  void a_temperature_beside_a_fever_leaves_it_a_fever_and_a_score_is_its_own_answer() {
    found(Concept.FEVER, FindingStatus.PRESENT, "fever", 6, Quantity.of("101.8", Unit.FAHRENHEIT));
    found(Concept.PAIN, FindingStatus.PRESENT, "pain_worst", 7, Quantity.score(8));
    assertThat(slot(Concept.FEVER).status()).isEqualTo(SlotStatus.PRESENT);
    assertThat(slots())
        .filteredOn(slot -> slot.concept().equals(Optional.of(Concept.PAIN)))
        .extracting(Slot::questionId, Slot::status)
        .contains(
            tuple(Optional.of("pain_worst"), SlotStatus.ANSWERED),
            tuple(Optional.of("pain_now"), SlotStatus.NOT_ASKED));
  }

  @Test
  void the_wording_is_the_one_heard_before_the_words_not_a_later_one() {
    put("fever", 5, "Have you had a fever?");
    put("fever", 6, "Let me check that again. Yes, or no?");
    put("fever", 7, "Any temperature since you came home?");
    found(Concept.FEVER, FindingStatus.ABSENT, "fever", 7);
    assertThat(slot(Concept.FEVER).asked()).contains(put.get(1));
  }

  @ParameterizedTest
  @EnumSource(value = FindingStatus.class)
  void every_status_of_a_finding_is_one_of_a_slot(FindingStatus status) {
    found(Concept.FEVER, status, "fever", 6);
    assertThat(slot(Concept.FEVER).status().name()).isEqualTo(status.name());
  }

  private void found(
      Concept concept, FindingStatus status, String question, int turn, Quantity... value) {
    var judged = new Finding.Judged(concept, status, Severity.NONE, Stream.of(value).findFirst());
    var evidence = new Evidence("as said", turn, Optional.of(question), "test");
    found.add(new Finding(CALL, judged, evidence, Instant.EPOCH));
  }

  private void put(String question, int turn, String wording) {
    put.add(new Put(question, turn, wording));
  }

  private void keeps(String open, String ending, String answers) {
    state =
        Optional.of(
            ConversationJson.read(
                """
                {"protocol":{"key":"knee-hip","version":1},
                 "identity":{"name":"HELD","date":true,"held":true,"missed":0,"asides":0},
                 "position":{"question":"%s","asked":1,"clarified":false,"lost":0,"silent":0},
                 "memory":{"answers":%s,"found":[]},"ending":%s}
                """
                    .formatted(open, answers, ending)));
  }

  private List<Slot> slots() {
    return SlotTable.of(new CallRows(QUESTIONS, state, found, put, stand));
  }

  private Slot slot(Concept concept) {
    return slots().stream()
        .filter(slot -> slot.concept().equals(Optional.of(concept)))
        .findFirst()
        .orElseThrow();
  }
}
