package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.Concept.*;
import static org.carecompanion.domain.finding.FindingStatus.*;

import java.util.Optional;
import org.carecompanion.domain.finding.Quantity;
import org.junit.jupiter.api.Test;

/** Whole calls after identity was settled. */
class FollowUpCallTest {

  @Test
  void a_patient_who_recovers_well_is_asked_everything_and_raises_nothing() {
    CallScript call =
        CallScript.identified()
            .companionSays("right knee replacement")
            .companionAsks("chest_pain")
            .patientSays("No, nothing like that.")
            .companionAsks("breathing")
            .patientSays("breathing is fine")
            .companionAsks("fainting")
            .patientSays("nope")
            .companionAsks("leg")
            .patientSays("they're both the same")
            .companionAsks("pain_now")
            .patientSays("oh, about a two")
            .companionAsks("pain_worst")
            .patientSays("maybe a three")
            .companionAsks("pain_relief")
            .patientSays("yes it helps")
            .companionAsks("fever")
            .patientSays("no fever at all")
            .companionAsks("wound_redness")
            .patientSays("it looks good")
            .companionAsks("wound_open")
            .patientSays("all closed")
            .companionAsks("wound_leaking")
            .patientSays("bone dry")
            .companionAsks("vomiting")
            .patientSays("no I'm eating well")
            .companionAsks("medicines")
            .patientSays("I'm taking all of them")
            .companionAsks("urine")
            .patientSays("no")
            .companionAsks("bowels")
            .patientSays("I went yesterday")
            .companionAsks("mobility")
            .patientSays("it's getting better every day")
            .companionAsks("fall")
            .patientSays("no falls")
            .companionAsks("worry")
            .patientSays("no, I'm good")
            .companionAsks("call_back")
            .patientSays("no thank you")
            .companionSays("automated AI assistant")
            .companionSays("911")
            .callEnds(Ending.COMPLETED);
    assertThat(call.findings()).noneMatch(Findings::worrying);
    call.found(CHEST_PAIN, ABSENT, "No, nothing like that.").notNoted(Noted.NurseAsked.class);
  }

  @Test
  void chest_pain_said_in_passing_stops_the_call_at_once() {
    CallScript.identified()
        .untilAsked("wound_redness")
        .patientSays("It's a bit red. My chest feels tight when I climb the stairs, though.")
        .saidKeys("emergency")
        .companionSays("dial 911")
        .companionSays("alerting a nurse at Harbor Hospital")
        .found(CHEST_PAIN, PRESENT, "chest feels tight")
        .callEnds(Ending.URGENT);
  }

  @Test
  void a_bare_yes_to_the_chest_pain_question_stops_the_call() {
    CallScript.identified()
        .patientSays("Yeah.")
        .saidKeys("emergency")
        .found(CHEST_PAIN, PRESENT, "Yeah.")
        .callEnds(Ending.URGENT);
  }

  @Test
  void key_one_on_the_breathing_question_stops_the_call() {
    CallScript.identified()
        .patientPresses("2")
        .companionAsks("breathing")
        .patientPresses("1")
        .found(DYSPNEA, PRESENT, "1")
        .callEnds(Ending.URGENT);
  }

  @Test
  void words_about_ending_life_are_answered_with_the_crisis_number() {
    CallScript.identified()
        .untilAsked("worry")
        .patientSays("Some days I don't want to live like this")
        .saidKeys("crisis")
        .companionSays("988")
        .callEnds(Ending.URGENT);
  }

  @Test
  void pain_eight_despite_pills_is_kept_with_its_number() {
    CallScript call =
        CallScript.identified()
            .untilAsked("pain_now")
            .patientSays("It's about an eight even with the pills")
            .companionAsks("pain_worst")
            .patientPresses("10")
            .companionAsks("pain_relief")
            .patientSays("no, it doesn't help at all")
            .companionAsks("fever");
    assertThat(call.findings())
        .filteredOn(finding -> finding.concept() == PAIN)
        .extracting(FindingDraft::value)
        .containsExactly(
            Optional.of(Quantity.score(8)), Optional.of(Quantity.score(10)), Optional.empty());
  }

  @Test
  void pain_without_a_number_is_asked_for_one() {
    CallScript.identified()
        .untilAsked("pain_now")
        .patientSays("Not too bad, I guess")
        .saidKeys("question.pain_now.clarify")
        .patientSays("four or five")
        .companionAsks("pain_worst")
        .patientSays("the same")
        .companionAsks("pain_relief");
  }

  @Test
  void a_worry_about_the_wound_in_lay_words_is_found_and_not_asked_again() {
    CallScript.identified()
        .patientSays("No. But the cut looks angry and hot to me.")
        .found(WOUND_REDNESS, PRESENT, "cut looks angry")
        .companionSays("nurse")
        .companionAsks("breathing")
        .untilAsked("fever")
        .patientSays("no")
        .companionAsks("wound_open")
        .foundOnce(WOUND_REDNESS, PRESENT);
  }

  @Test
  void what_worries_the_patient_is_kept_in_his_own_words() {
    CallScript.identified()
        .untilAsked("worry")
        .patientSays("I keep wondering when I may drive again")
        .found(CONCERN, PRESENT, "I keep wondering when I may drive again")
        .companionAsks("call_back")
        .patientSays("yes please")
        .noted(new Noted.NurseAsked("yes please"))
        .companionSays("A nurse will call you back")
        .callEnds(Ending.COMPLETED);
  }

  @Test
  void asked_to_stop_the_call_ends_and_says_so() {
    CallScript.identified()
        .patientSays("please stop calling me")
        .noted(new Noted.StopAsked("please stop calling me"))
        .saidKeys("stop_confirmed")
        .callEnds(Ending.STOP_ASKED);
  }

  @Test
  void the_finish_key_may_come_with_the_digits() {
    CallScript.identified()
        .untilAsked("pain_now")
        .patientPresses("10#")
        .companionAsks("pain_worst");
  }

  @Test
  void chest_pain_that_is_over_is_kept_for_a_nurse_and_does_not_stop_the_call() {
    CallScript.identified()
        .patientSays("I had chest pain on Tuesday but it went away")
        .found(CHEST_PAIN, HISTORICAL, "chest pain")
        .companionAsks("breathing");
  }

  @Test
  void a_stopped_medicine_is_not_a_stop() {
    CallScript.identified()
        .untilAsked("medicines")
        .patientSays("I stopped the blood thinner, it gave me bruises")
        .found(BLOOD_THINNER_STOPPED, PRESENT, "stopped the blood thinner")
        .notNoted(Noted.StopAsked.class)
        .companionAsks("urine");
  }

  @Test
  void asked_for_a_nurse_the_call_ends_with_a_promise() {
    CallScript.identified()
        .patientSays("Can I talk to a nurse?")
        .noted(new Noted.NurseAsked("Can I talk to a nurse?"))
        .saidKeys("nurse_promised")
        .callEnds(Ending.NURSE_ASKED);
  }

  @Test
  void goodbye_in_the_middle_ends_partly_and_a_no_in_it_denies_nothing() {
    CallScript.identified()
        .patientSays("No time for this, bye")
        .foundNothing(CHEST_PAIN)
        .saidKeys("goodbye")
        .callEnds(Ending.GOODBYE);
    CallScript.identified()
        .untilAsked("pain_now")
        .patientSays("It's a seven. I have to go now")
        .found(PAIN, PRESENT, "It's a seven. I have to go now")
        .saidKeys("goodbye")
        .callEnds(Ending.GOODBYE);
  }

  @Test
  void bowels_are_asked_only_from_day_four_on() {
    CallScript.answeredOnDay(2)
        .patientSays("Maria Lopez, March 15 1958")
        .untilAsked("urine")
        .patientSays("no")
        .companionAsks("mobility");
  }

  @Test
  void an_ended_call_says_nothing_more() {
    CallScript call = CallScript.identified().patientSays("yes").callEnds(Ending.URGENT);
    call.patientSays("hello?").callEnds(Ending.URGENT);
    assertThat(call.reply().sayings()).isEmpty();
    assertThat(call.reply().noted()).isEmpty();
  }
}
