package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carecompanion.clinical.checkin.CallEnds.Voicemail.GO_ON;
import static org.carecompanion.clinical.checkin.CallEnds.Voicemail.HANG_UP;
import static org.carecompanion.clinical.checkin.CallEnds.Voicemail.LEAVE_MESSAGE;
import static org.carecompanion.domain.followup.FollowUpKind.CALL_BACK;
import static org.carecompanion.domain.followup.FollowUpKind.CONTACT_DATA;
import static org.carecompanion.domain.followup.FollowUpKind.INTERRUPTED_CALL;
import static org.carecompanion.domain.followup.FollowUpKind.REACH_PATIENT;
import static org.carecompanion.domain.followup.FollowUpKind.UNKNOWN_ATTEMPT;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Ending;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.AttemptId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a call, and what it leaves to a person, for every way it can end. */
class CallEndsTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();

  /** How a conversation comes to this end, and what is left afterwards. */
  private record Course(
      Consumer<PhoneCall> words, CallOutcome outcome, List<FollowUpKind> left, String why) {}

  private static final Map<Ending, Course> COURSES = new EnumMap<>(Ending.class);

  static {
    course(Ending.COMPLETED, c -> c.identified().untilTheEnd(), CallOutcome.COMPLETED);
    course(
        Ending.URGENT, c -> c.identified().says("I can't breathe"), CallOutcome.PARTLY_COMPLETED);
    course(
        Ending.STOP_ASKED,
        c -> c.identified().says("stop calling me"),
        CallOutcome.DECLINED,
        REACH_PATIENT,
        "stop_asked");
    course(
        Ending.NURSE_ASKED,
        c -> c.identified().says("I want a nurse"),
        CallOutcome.PARTLY_COMPLETED,
        CALL_BACK,
        "nurse_asked");
    course(
        Ending.GOODBYE,
        c -> c.identified().says("No. I have to go now, bye"),
        CallOutcome.PARTLY_COMPLETED,
        CALL_BACK,
        "unfinished");
    course(
        Ending.WRONG_PERSON,
        c -> c.answered().says("No, this is her husband, she is not home"),
        CallOutcome.WRONG_PERSON,
        CONTACT_DATA,
        "wrong_person");
    course(
        Ending.WRONG_NUMBER,
        c -> c.answered().says("You have the wrong number"),
        CallOutcome.WRONG_NUMBER,
        CONTACT_DATA,
        "wrong_number");
    course(
        Ending.IDENTITY_FAILED,
        c ->
            c.answered()
                .says("Maria Lopez, January first, nineteen seventy")
                .says("Maria Lopez, January second, nineteen seventy"),
        CallOutcome.WRONG_PERSON,
        CONTACT_DATA,
        "identity_failed");
    course(
        Ending.WENT_SILENT,
        c -> c.identified().isSilent().isSilent().isSilent().isSilent().isSilent().isSilent(),
        CallOutcome.PARTLY_COMPLETED,
        CALL_BACK,
        "went_silent");
  }

  private static void course(Ending ending, Consumer<PhoneCall> words, CallOutcome outcome) {
    COURSES.put(ending, new Course(words, outcome, List.of(), ""));
  }

  private static void course(
      Ending ending,
      Consumer<PhoneCall> words,
      CallOutcome outcome,
      FollowUpKind left,
      String why) {
    COURSES.put(ending, new Course(words, outcome, List.of(left), why));
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void a_conversation_that_ends_as(Ending ending) {
    Course course = COURSES.get(ending);
    assertThat(course).as("a course for every ending").isNotNull();
    PhoneCall call = PhoneCall.planned(DATABASE);
    course.words().accept(call);
    assertThat(call.answer().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(state(call).ended()).contains(ending);
    assertThat(call.row().ended()).as("the line ends a little later").isFalse();
    call.lineEnds(LineEnd.COMPLETED);
    assertThat(call.row().outcome()).contains(course.outcome());
    assertThat(call.followUps()).extracting(FollowUp::kind).isEqualTo(course.left());
    assertThat(call.followUps()).allMatch(left -> left.reason().equals(course.why()));
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY,      BUSY,      REACH_PATIENT",
    "NO_ANSWER, NO_ANSWER, REACH_PATIENT",
    "FAILED,    FAILED,    REACH_PATIENT",
    "CANCELED,  CANCELED,"
  })
  void a_line_that_nobody_answered(LineEnd end, CallOutcome outcome, FollowUpKind left) {
    PhoneCall call = PhoneCall.planned(DATABASE).lineEnds(end);
    assertThat(call.row().outcome()).contains(outcome);
    assertThat(call.followUps())
        .extracting(FollowUp::kind)
        .isEqualTo(Optional.ofNullable(left).stream().toList());
  }

  @Test
  void hung_up_in_the_middle_it_is_partly_completed_and_somebody_calls_back() {
    PhoneCall call = PhoneCall.planned(DATABASE).identified().says("no");
    call.lineEnds(LineEnd.COMPLETED);
    assertThat(call.row().outcome()).contains(CallOutcome.PARTLY_COMPLETED);
    assertLeft(call, CALL_BACK, "hung_up");
    assertThat(call.followUps().getFirst().dueAt())
        .isEqualTo(DATABASE.clock().instant().plus(Duration.ofHours(4)));
  }

  @Test
  void hung_up_before_saying_who_it_is_the_patient_was_not_reached() {
    PhoneCall call = PhoneCall.planned(DATABASE).answered().lineEnds(LineEnd.COMPLETED);
    assertThat(call.row().outcome()).contains(CallOutcome.DECLINED);
    assertLeft(call, REACH_PATIENT, "hung_up");
  }

  @Test
  void answered_without_a_word_from_us_it_was_interrupted() {
    PhoneCall call = PhoneCall.planned(DATABASE).lineEnds(LineEnd.COMPLETED);
    assertThat(call.row().outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(call.row().outcomeReason()).contains("nothing_was_said");
    assertLeft(call, INTERRUPTED_CALL, "nothing_was_said");
  }

  @Test
  void the_first_end_counts_and_leaves_one_follow_up() {
    PhoneCall call = PhoneCall.planned(DATABASE).identified();
    call.lineEnds(LineEnd.COMPLETED).lineEnds(LineEnd.NO_ANSWER).lineEnds(LineEnd.COMPLETED);
    ends().interrupted(call.ward.hospital(), call.id, "later");
    ends().notPlaced(call.ward.hospital(), call.id, "later");
    assertThat(call.row().outcome()).contains(CallOutcome.PARTLY_COMPLETED);
    assertLeft(call, CALL_BACK, "hung_up");
  }

  @Test
  void a_call_that_was_refused_says_by_which_rule() {
    PhoneCall call = PhoneCall.planned(DATABASE);
    ends().notPlaced(call.ward.hospital(), call.id, "outside_hours");
    assertThat(call.row().outcome()).contains(CallOutcome.NOT_PLACED);
    assertThat(call.row().outcomeReason()).contains("outside_hours");
    assertLeft(call, REACH_PATIENT, "outside_hours");
  }

  @Test
  void trouble_on_our_side_is_an_interrupted_call_to_look_after() {
    PhoneCall call = PhoneCall.planned(DATABASE).identified();
    ends().interrupted(call.ward.hospital(), call.id, "broken");
    assertThat(call.row().outcome()).contains(CallOutcome.INTERRUPTED);
    assertLeft(call, INTERRUPTED_CALL, "broken");
  }

  @Test
  void a_carrier_that_did_not_answer_leaves_the_call_open_and_one_thing_to_look_at() {
    PhoneCall call = PhoneCall.planned(DATABASE);
    ends().unknown(call.ward.hospital(), call.id);
    ends().unknown(call.ward.hospital(), call.id);
    assertThat(call.row().ended()).isFalse();
    assertLeft(call, UNKNOWN_ATTEMPT, "carrier_did_not_answer");
  }

  @Test
  void the_end_of_a_call_ends_its_attempt() {
    PhoneCall call = PhoneCall.planned(DATABASE);
    DATABASE.doIn(
        call.ward.hospital(),
        () -> {
          Calls calls = DATABASE.bean(Calls.class);
          calls.add(
              new Attempt(
                  AttemptId.random(),
                  calls.find(call.id).orElseThrow(),
                  DATABASE.clock().instant()));
        });
    assertThat(attempt(call).open()).isTrue();
    call.lineEnds(LineEnd.BUSY);
    assertThat(attempt(call).open()).isFalse();
  }

  private static Attempt attempt(PhoneCall call) {
    return call.read(Calls.class, calls -> calls.latestAttempt(call.id).orElseThrow());
  }

  @Test
  void a_machine_is_left_a_message_only_if_the_patient_agreed() {
    Ward ward = Ward.in(DATABASE);
    ward.patientAgreesToVoicemail();
    PhoneCall agreed = PhoneCall.in(DATABASE, ward);
    assertThat(ends().voicemail(ward.hospital(), agreed.id)).isEqualTo(LEAVE_MESSAGE);
    assertThat(agreed.row().ended()).as("not said yet").isFalse();
    ends().voicemailSaid(ward.hospital(), agreed.id);
    agreed.lineEnds(LineEnd.COMPLETED);
    assertThat(agreed.row().outcome()).contains(CallOutcome.VOICEMAIL_LEFT);
    assertLeft(agreed, REACH_PATIENT, "voicemail_left");

    PhoneCall notAgreed = PhoneCall.planned(DATABASE);
    assertThat(ends().voicemail(notAgreed.ward.hospital(), notAgreed.id)).isEqualTo(HANG_UP);
    assertThat(notAgreed.row().outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT);
    assertLeft(notAgreed, REACH_PATIENT, "voicemail_not_left");
  }

  @Test
  void a_message_that_was_not_said_to_its_end_was_not_left() {
    Ward ward = Ward.in(DATABASE);
    ward.patientAgreesToVoicemail();
    PhoneCall cutOff = PhoneCall.in(DATABASE, ward).answered();
    ends().voicemail(ward.hospital(), cutOff.id);
    assertThat(ends().voicemail(ward.hospital(), cutOff.id)).as("reported twice").isEqualTo(GO_ON);
    cutOff.lineEnds(LineEnd.COMPLETED);
    ends().voicemailSaid(ward.hospital(), cutOff.id);
    assertThat(cutOff.row().outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT);
    assertLeft(cutOff, REACH_PATIENT, "voicemail_not_left");
  }

  @Test
  void nobody_can_claim_a_message_that_was_not_to_be_left() {
    PhoneCall call = PhoneCall.planned(DATABASE).answered();
    ends().voicemailSaid(call.ward.hospital(), call.id);
    assertThat(call.row().ended()).isFalse();
  }

  @Test
  void a_machine_that_proved_to_be_the_patient_is_talked_with() {
    PhoneCall call = PhoneCall.planned(DATABASE).identified();
    assertThat(ends().voicemail(call.ward.hospital(), call.id)).isEqualTo(GO_ON);
    assertThat(call.row().ended()).isFalse();
    assertThat(call.followUps()).isEmpty();
  }

  @Test
  void a_machine_that_heard_the_opening_is_still_a_machine() {
    PhoneCall call = PhoneCall.planned(DATABASE).answered();
    assertThat(ends().voicemail(call.ward.hospital(), call.id)).isEqualTo(HANG_UP);
    assertThat(call.row().outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT);
  }

  @Test
  void a_machine_reported_twice_ends_the_call_once() {
    PhoneCall call = PhoneCall.planned(DATABASE);
    ends().voicemail(call.ward.hospital(), call.id);
    assertThat(ends().voicemail(call.ward.hospital(), call.id)).isEqualTo(GO_ON);
    assertThat(call.row().outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT);
    assertThat(call.followUps()).hasSize(1);
  }

  private static void assertLeft(PhoneCall call, FollowUpKind kind, String reason) {
    assertThat(call.followUps())
        .extracting(FollowUp::kind, FollowUp::reason)
        .containsExactly(tuple(kind, reason));
  }

  private static ConversationState state(PhoneCall call) {
    return ConversationJson.read(call.row().state().orElseThrow());
  }

  private static CallEnds ends() {
    return DATABASE.bean(CallEnds.class);
  }
}
