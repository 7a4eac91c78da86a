package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.carecompanion.clinical.understanding.IdentityReading.Verdict;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.junit.jupiter.api.Test;

/** Before identity holds. */
class IdentityStageTest {

  @Test
  void the_first_words_say_who_calls_that_it_is_a_machine_and_where_to_turn_in_an_emergency() {
    CallScript.answered()
        .companionSays("automated AI assistant calling for Harbor Hospital")
        .companionSays("911")
        .companionSays("stop")
        .companionSays("Maria Lopez")
        .companionDoesNotSay("record")
        .companionDoesNotSay("knee");
  }

  @Test
  void name_and_date_in_one_breath_lead_to_the_first_question() {
    CallScript.identified().noted(new Noted.IdentityHeld()).companionAsks("chest_pain");
  }

  @Test
  void yes_speaking_is_not_enough_the_name_and_the_date_are_asked_for() {
    CallScript.answered()
        .patientSays("Yes, speaking.")
        .saidKeys("identity_both")
        .patientSays("March fifteenth fifty-eight")
        .saidKeys("identity_name")
        .patientSays("Maria Lopez")
        .companionAsks("chest_pain");
  }

  @Test
  void after_the_name_the_date_may_be_keyed() {
    CallScript.answered()
        .patientSays("This is Maria")
        .saidKeys("identity_date")
        .patientPresses("03151958")
        .companionAsks("chest_pain");
  }

  @Test
  void who_is_this_is_told_who_calls() {
    CallScript.answered()
        .patientSays("Hello? Who is this?")
        .saidKeys("identity_again")
        .companionSays("automated AI assistant calling for Harbor Hospital")
        .patientSays("Maria Lopez, three fifteen fifty-eight")
        .companionAsks("chest_pain");
  }

  @Test
  void a_keyed_date_alone_still_needs_the_name() {
    CallScript.answered()
        .patientPresses("03151958")
        .saidKeys("identity_name_key")
        .patientSays("yes")
        .saidKeys("identity_name")
        .patientSays("Maria Lopez")
        .companionAsks("chest_pain");
  }

  @Test
  void a_wrong_date_twice_ends_the_call_without_a_word_about_health() {
    CallScript.answered()
        .patientSays("Maria Lopez, March sixteenth nineteen fifty-eight")
        .noted(new Noted.IdentityMissed(Verdict.MISMATCH))
        .saidKeys("identity_retry")
        .companionSays("keypad")
        .patientPresses("03161958")
        .noted(new Noted.IdentityFailed())
        .saidKeys("identity_failed")
        .callEnds(Ending.IDENTITY_FAILED);
  }

  @Test
  void a_wrong_date_once_can_be_mended_on_the_keypad() {
    CallScript.answered()
        .patientSays("Maria Lopez, March sixteenth nineteen fifty-eight")
        .patientPresses("03151958")
        .companionAsks("chest_pain");
  }

  @Test
  void another_name_is_not_mended_by_a_keyed_date() {
    CallScript.answered()
        .patientSays("This is Carlos Lopez")
        .saidKeys("identity_retry")
        .patientPresses("03151958")
        .saidKeys("identity_name")
        .patientSays("Carlos")
        .companionDoesNotSay("knee");
  }

  @Test
  void a_husband_on_the_line_hears_only_who_can_call_back() {
    CallScript.answered()
        .patientSays("This is her husband, she's asleep. Her birthday is March 15, 1958.")
        .noted(
            new Noted.WrongPerson(
                "This is her husband, she's asleep. Her birthday is March 15, 1958."))
        .saidKeys("wrong_person")
        .callEnds(Ending.WRONG_PERSON);
  }

  @Test
  void a_wrong_number_is_noted_and_the_call_ends() {
    CallScript.answered()
        .patientSays("You've got the wrong number.")
        .noted(new Noted.WrongNumber("You've got the wrong number."))
        .callEnds(Ending.WRONG_NUMBER);
  }

  @Test
  void nobody_there_ends_after_three_silences() {
    CallScript.answered()
        .patientIsSilent()
        .saidKeys("identity_silence")
        .patientIsSilent()
        .patientIsSilent()
        .callEnds(Ending.WENT_SILENT);
  }

  @Test
  void stop_and_nurse_work_before_identity() {
    CallScript.answered().patientSays("Stop.").callEnds(Ending.STOP_ASKED);
    CallScript.answered().patientSays("nurse").callEnds(Ending.NURSE_ASKED);
  }

  @Test
  void an_emergency_before_identity_is_an_emergency() {
    CallScript call =
        CallScript.answered()
            .patientSays("My wife can't breathe, help!")
            .saidKeys("emergency")
            .found(Concept.DYSPNEA, FindingStatus.PRESENT, "can't breathe")
            .callEnds(Ending.URGENT);
    assertThat(call.said().getLast().text()).contains("911").doesNotContain("Maria");
  }

  @Test
  void somebody_who_will_not_tell_the_date_gets_one_more_try() {
    CallScript.answered()
        .patientSays("I'm not giving my birthday to a robot")
        .noted(new Noted.IdentityMissed(Verdict.REFUSED))
        .patientSays("no way")
        .callEnds(Ending.IDENTITY_FAILED);
  }
}
