package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.Concept.CHEST_PAIN;
import static org.carecompanion.domain.finding.Concept.UNANSWERED;
import static org.carecompanion.domain.finding.FindingStatus.ABSENT;
import static org.carecompanion.domain.finding.FindingStatus.PRESENT;
import static org.carecompanion.domain.finding.FindingStatus.UNCERTAIN;

import org.carecompanion.clinical.conversation.ConversationState.Given;
import org.junit.jupiter.api.Test;

/** Questions that got no answer, or none that can be relied on. */
class AskingAgainTest {

  @Test
  void silence_is_asked_again_twice_and_an_open_red_flag_is_a_finding_but_never_a_no() {
    CallScript call =
        CallScript.identified()
            .patientIsSilent()
            .saidKeys("silence", "question.chest_pain.reask1")
            .patientIsSilent()
            .saidKeys("silence", "question.chest_pain.reask2", "keypad_yes_no")
            .patientIsSilent()
            .saidKeys("moving_on", "question.breathing")
            .noted(new Noted.Unanswered("chest_pain"))
            .found(UNANSWERED, PRESENT, "")
            .foundNothing(CHEST_PAIN);
    assertThat(call.reply().next().memory().answers())
        .containsEntry("chest_pain", new Given(Given.Kind.UNANSWERED, ""));
    assertThat(call.findings().getFirst().proof().question()).isEqualTo("chest_pain");
  }

  @Test
  void two_questions_of_silence_end_the_call() {
    CallScript call = CallScript.identified();
    for (int i = 0; i < 5; i++) {
      call.patientIsSilent();
    }
    call.patientIsSilent().saidKeys("still_there").callEnds(Ending.WENT_SILENT);
    assertThat(call.findings().stream().filter(f -> f.concept() == UNANSWERED)).hasSize(2);
  }

  @Test
  void what_is_not_understood_twice_is_helped_by_the_keypad() {
    CallScript.identified()
        .patientSays("the cat is on the roof")
        .saidKeys("not_understood", "question.chest_pain.reask1")
        .patientMumbles("yes")
        .saidKeys("not_understood", "question.chest_pain.reask2", "keypad_yes_no")
        .patientPresses("2")
        .companionAsks("breathing");
  }

  @Test
  void a_mumbled_yes_is_asked_again_but_mumbled_chest_pain_is_not_ignored() {
    CallScript.identified().patientMumbles("yes").companionAsks("chest_pain");
    CallScript.identified().patientMumbles("pain in my chest").callEnds(Ending.URGENT);
  }

  @Test
  void even_a_mumbled_stop_is_honoured() {
    CallScript.identified().patientMumbles("stop calling me").callEnds(Ending.STOP_ASKED);
  }

  @Test
  void asked_to_repeat_it_repeats_the_same_words() {
    CallScript.identified()
        .patientSays("Sorry, can you repeat that?")
        .saidKeys("repeat", "question.chest_pain")
        .patientSays("no")
        .companionAsks("breathing");
  }

  @Test
  void a_red_flag_left_unsure_is_clarified_once_and_then_kept_as_uncertain() {
    CallScript.identified()
        .patientSays("I don't know")
        .saidKeys("question.chest_pain.clarify")
        .patientSays("hard to say")
        .found(CHEST_PAIN, UNCERTAIN, "hard to say")
        .companionAsks("breathing");
  }

  @Test
  void a_no_that_takes_itself_back_is_clarified() {
    CallScript.identified()
        .patientSays("No... well, it pulls a little at the top")
        .saidKeys("question.chest_pain.clarify")
        .patientSays("no")
        .found(CHEST_PAIN, ABSENT, "no")
        .companionAsks("breathing");
  }
}
