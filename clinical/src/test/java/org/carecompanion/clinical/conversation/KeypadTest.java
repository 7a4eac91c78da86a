package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.Concept.CHEST_PAIN;
import static org.carecompanion.domain.finding.Concept.PAIN;
import static org.carecompanion.domain.finding.Concept.UNANSWERED;
import static org.carecompanion.domain.finding.FindingStatus.ABSENT;
import static org.carecompanion.domain.finding.FindingStatus.PRESENT;

import org.junit.jupiter.api.Test;

/** Callers who cannot be understood are helped by their keys; danger is heard all the same. */
class KeypadTest {
  private static final String BORN = "03151958";

  @Test
  void after_two_tries_at_one_question_the_keys_are_named() {
    CallScript.identified()
        .patientMumbles("mmf")
        .companionDoesNotSay("press")
        .patientIsSilent()
        .saidKeys("silence", "question.chest_pain.reask2", "keypad_yes_no")
        .companionSays("press 1 for yes, 2 for no, 9 for a nurse, or 0 to listen again")
        .patientPresses("2")
        .found(CHEST_PAIN, ABSENT, "2")
        .companionAsks("breathing")
        .companionDoesNotSay("press");
  }

  @Test
  void a_score_is_keyed_as_itself_so_zero_and_nine_are_scores() {
    CallScript.identified()
        .untilAsked("pain_now")
        .patientMumbles("mmf")
        .patientMumbles("mmf")
        .companionSays("press the number from 0 to 10, then the pound key")
        .patientPresses("9")
        .found(PAIN, PRESENT, "9")
        .companionAsks("pain_worst")
        .patientPresses("0")
        .found(PAIN, ABSENT, "0")
        .companionAsks("pain_relief");
  }

  @Test
  void a_choice_names_its_own_keys() {
    CallScript.identified()
        .untilAsked("pain_relief")
        .patientMumbles("mmf")
        .patientMumbles("mmf")
        .companionSays("2 if it helps a little")
        .patientPresses("3")
        .found(PAIN, PRESENT, "3")
        .companionAsks("fever");
  }

  @Test
  void zero_says_the_question_again_twice_and_then_the_call_goes_on() {
    CallScript call = CallScript.identified().patientMumbles("mmf").patientMumbles("mmf");
    for (int time = 0; time < 2; time++)
      call.patientPresses("0")
          .saidKeys("repeat", "question.chest_pain.reask2", "keypad_yes_no")
          .companionAsks("chest_pain");
    call.patientPresses("0").noted(new Noted.Unanswered("chest_pain")).companionAsks("breathing");
  }

  @Test
  void nine_brings_a_nurse_and_a_red_flag_that_was_not_understood_stays_open() {
    CallScript.identified()
        .patientMumbles("mmf")
        .patientMumbles("mmf")
        .patientPresses("9")
        .found(UNANSWERED, PRESENT, "9")
        .noted(new Noted.NurseAsked("9"))
        .callEnds(Ending.NURSE_ASKED);
  }

  @Test
  void nine_at_a_question_just_put_brings_a_nurse_and_leaves_nothing_open() {
    CallScript.identified()
        .patientPresses("9")
        .foundNothing(UNANSWERED)
        .callEnds(Ending.NURSE_ASKED);
  }

  @Test
  void a_yes_by_key_to_a_question_about_danger_stops_the_call() {
    CallScript.identified()
        .patientMumbles("mmf")
        .patientMumbles("mmf")
        .patientPresses("1")
        .saidKeys("emergency")
        .found(CHEST_PAIN, PRESENT, "1")
        .callEnds(Ending.URGENT);
  }

  @Test
  void words_of_danger_are_heard_while_the_keys_are_offered() {
    CallScript.identified()
        .patientMumbles("mmf")
        .patientMumbles("mmf")
        .patientMumbles("my chest hurts so bad")
        .callEnds(Ending.URGENT);
  }

  @Test
  void a_key_that_means_nothing_is_a_try_like_any_other() {
    CallScript.identified()
        .patientPresses("7")
        .patientPresses("7")
        .companionSays("press 1 for yes")
        .patientPresses("7")
        .noted(new Noted.Unanswered("chest_pain"))
        .found(UNANSWERED, PRESENT, "7")
        .companionAsks("breathing");
  }

  @Test
  void after_three_such_questions_in_a_row_the_keys_are_named_with_every_question() {
    CallScript call = CallScript.identified();
    for (String question : new String[] {"chest_pain", "breathing", "fainting"}) {
      call.companionAsks(question).patientMumbles("mmf").patientMumbles("mmf").patientPresses("2");
    }
    call.companionAsks("leg")
        .companionSays("from here on you can use your keypad for every answer")
        .companionSays("press 1 for yes")
        .patientPresses("2")
        .companionAsks("pain_now")
        .companionDoesNotSay("from here on")
        .companionSays("press the number")
        .patientPresses("3")
        .companionAsks("pain_worst")
        .patientSays("four")
        .found(PAIN, PRESENT, "four");
  }

  @Test
  void a_question_answered_in_between_begins_the_count_anew() {
    CallScript call = CallScript.identified();
    call.patientMumbles("mmf").patientMumbles("mmf").patientPresses("2");
    call.patientMumbles("mmf").patientMumbles("mmf").patientPresses("2");
    call.patientSays("no");
    call.patientMumbles("mmf").patientMumbles("mmf").patientPresses("2");
    call.companionAsks("pain_now").companionDoesNotSay("from here on");
  }

  @Test
  void the_whole_call_can_be_had_by_keys() {
    CallScript call = CallScript.answered().patientMumbles("mmf").patientMumbles("mmf");
    call.saidKeys("identity_keys")
        .companionDoesNotSay("knee")
        .patientPresses(BORN)
        .saidKeys("identity_name_key")
        .patientPresses("1")
        .companionAsks("chest_pain");
    for (int turn = 0; turn < 60 && call.reply().ending().isEmpty(); turn++) {
      String question = call.reply().next().question();
      call.patientPresses(question.equals("pain_relief") ? "1" : "2");
    }
    call.callEnds(Ending.COMPLETED);
    assertThat(call.reply().next().memory().answers().values())
        .noneMatch(given -> given.kind() == ConversationState.Given.Kind.UNANSWERED);
  }

  @Test
  void half_a_name_that_was_hardly_heard_leads_to_the_keys_too() {
    CallScript.answered()
        .patientMumbles("mmf Lopez mmh")
        .patientMumbles("mmf Lopez mmh")
        .saidKeys("identity_keys")
        .patientPresses(BORN)
        .saidKeys("identity_name_key")
        .patientPresses("1")
        .companionAsks("chest_pain");
  }

  @Test
  void who_gave_another_name_does_not_get_in_by_keys() {
    CallScript.answered()
        .patientSays("This is Carlos Lopez")
        .patientPresses(BORN)
        .saidKeys("identity_name")
        .patientPresses("1")
        .companionDoesNotSay("knee");
  }

  @Test
  void one_alone_proves_nothing() {
    CallScript.answered().patientPresses("1").companionDoesNotSay("knee");
  }

  @Test
  void a_conversation_that_an_older_version_wrote_goes_on() {
    String written = ConversationJson.write(CallScript.identified().reply().next());
    String older = written.replaceAll(",\"keys\":\\{[^}]*}", "");
    assertThat(older).isNotEqualTo(written);
    assertThat(ConversationJson.read(older).keypad()).isEqualTo(Keypad.NOT_NEEDED);
  }
}
