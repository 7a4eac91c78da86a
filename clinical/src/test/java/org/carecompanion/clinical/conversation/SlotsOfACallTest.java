package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carecompanion.domain.finding.Concept.*;
import static org.carecompanion.domain.finding.FindingStatus.*;

import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.Test;

/** What was asked, in which words, and what an answer leaves open. */
class SlotsOfACallTest {
  private static CallScript knee() {
    return CallScript.identified(ProcedureFamily.KNEE_HIP, "follow_up", 5);
  }

  @Test
  void what_a_red_flag_asks_about_and_the_answer_does_not_name_is_asked_by_itself() {
    CallScript call =
        knee()
            .untilAsked("leg")
            .patientSays("no calf pain")
            .companionAsks("leg")
            .companionSays("And is one leg more swollen than the other?")
            .patientSays("no")
            .companionAsks("limb")
            .found(CALF_PAIN, ABSENT, "calf pain")
            .found(LEG_SWELLING, ABSENT, "no");
    assertThat(call.reply().next().memory().answers().get("leg").kind()).isEqualTo(Kind.NO);
  }

  @Test
  void a_yes_by_itself_is_kept_although_the_other_was_denied() {
    CallScript call =
        knee()
            .untilAsked("leg")
            .patientSays("my calf is not sore")
            .companionAsks("leg")
            .patientSays("yes it is")
            .found(LEG_SWELLING, PRESENT, "yes it is")
            .companionAsks("limb");
    assertThat(call.reply().next().memory().answers().get("leg").kind()).isEqualTo(Kind.YES);
  }

  @Test
  void the_state_knows_when_a_concept_was_asked_about_and_that_another_was_not() {
    Asking asking = knee().patientSays("no").companionAsks("breathing").reply().next().asking();
    assertThat(asking.put()).containsEntry("chest_pain", 2).containsEntry("dyspnea", 3);
    assertThat(asking.put()).doesNotContainKeys("fever", "wound_open");
    assertThat(asking.turn()).isEqualTo(3);
  }

  @Test
  void the_words_in_which_a_question_was_put_are_part_of_what_was_asked() {
    CallScript call = knee().patientIsSilent();
    assertThat(asked(call)).startsWith("Does your chest hurt");
    call.patientSays("I don't know");
    assertThat(asked(call)).startsWith("Let me check that again.");
    call.patientSays("no");
    assertThat(asked(call)).startsWith("Are you having any trouble breathing");
  }

  @Test
  void what_else_is_said_beside_urgent_words_is_kept_too() {
    CallScript call =
        knee()
            .untilAsked("wound_redness")
            .patientSays(
                "No, the wound is fine. My fever is a hundred and two though, and I have this crushing"
                    + " chest pain.");
    assertThat(call.findings())
        .extracting(FindingDraft::concept, FindingDraft::status)
        .contains(tuple(WOUND_REDNESS, ABSENT), tuple(FEVER, PRESENT))
        .containsOnlyOnce(tuple(CHEST_PAIN, PRESENT));
    assertThat(call.reply().next().ended()).contains(Ending.URGENT);
    assertThat(call.reply().next().memory().answers().get("wound_redness").kind())
        .isEqualTo(Kind.NO);
  }

  @Test
  void who_helped_is_not_who_has_it() {
    CallScript call =
        knee()
            .untilAsked("wound_redness")
            .patientSays("No, the wound is fine, my niece put a cushion under it.");
    assertThat(call.findings()).extracting(FindingDraft::status).doesNotContain(OTHER_PERSON);
  }

  private static String asked(CallScript call) {
    return OpenQuestion.asked(call.protocolOfCall(), call.reply().next()).wording();
  }

  @Test
  void what_is_common_on_this_day_is_told_so_in_approved_words() {
    CallScript.identified(ProcedureFamily.ABDOMINAL, "follow_up", 2)
        .untilAsked("shoulder")
        .patientSays("yes")
        .companionSays("Shoulder pain from the gas is common in the first three days")
        .companionDoesNotSay("passing that on");
  }

  @Test
  void what_is_common_early_is_passed_on_when_it_stays() {
    CallScript.identified(ProcedureFamily.ABDOMINAL, "follow_up", 6)
        .untilAsked("shoulder")
        .patientSays("yes")
        .companionDoesNotSay("common");
  }

  @Test
  void who_brushes_everything_off_is_asked_what_matters_most_and_offered_a_nurse() {
    CallScript call =
        knee()
            .untilAsked("overall")
            .patientSays("look no to all of it can I go now")
            .foundOnce(LOW_CONFIDENCE, PRESENT);
    while (!call.reply().next().question().equals("overall")
        && !call.reply().next().question().equals("call_back")) call.patientSays("no");
    call.untilAsked("call_back").patientSays("no").callEnds(Ending.COMPLETED);
    assertThat(call.reply().next().memory().answers()).doesNotContainKeys("bowels", "exercises");
  }

  @Test
  void what_somebody_else_tells_before_identity_is_kept_for_the_nurse_and_not_answered() {
    CallScript.answered()
        .patientSays("This is her husband, she has a fever and can't come to the phone.")
        .companionDoesNotSay("fever")
        .found(FEVER, PRESENT, "fever")
        .callEnds(Ending.WRONG_PERSON);
  }
}
