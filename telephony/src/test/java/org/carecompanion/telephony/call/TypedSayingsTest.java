package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** A clinician types into a call in virtual time. */
class TypedSayingsTest {
  private static final String ASKED = "Is somebody with you who could stay?";

  private final LiveCall call =
      new LiveCall()
          .untilAsked()
          .says("This is Maria Lopez March fifteenth nineteen fifty eight")
          .untilAsked();

  @Test
  void what_was_heard_whole_is_kept_as_heard() {
    call.tells(LiveCall.typed(9, ASKED)).passes(4);
    assertThat(call.heard()).endsWith(ASKED);
    assertThat(call.ward.typed).containsExactly(entry(9, ASKED.length()));
  }

  @Test
  void while_it_is_said_nothing_is_claimed_of_it() {
    call.tells(LiveCall.typed(9, ASKED)).passes(1);
    assertThat(call.ward.typed).isEmpty();
  }

  @Test
  void who_speaks_over_it_has_heard_it_up_to_there() {
    call.tells(LiveCall.typed(9, ASKED)).passes(1).says("wait a moment please").passes(4);
    assertThat(call.ward.typed).containsOnlyKeys(9);
    assertThat(call.ward.typed.get(9)).isLessThan(ASKED.length());
  }

  @Test
  void what_never_came_to_be_said_was_not_heard() {
    call.tells(LiveCall.typed(9, ASKED)).tells(LiveCall.typed(10, "An ambulance comes."));
    call.passes(1).hangsUp().passes(3);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.typed).containsEntry(10, 0);
    assertThat(call.ward.typed.get(9)).isLessThan(ASKED.length());
  }

  @Test
  void what_the_patient_says_to_the_clinician_answers_no_question_of_ours() {
    String question = call.ward.question();
    call.tells(LiveCall.typed(9, ASKED)).passes(4).says("yes my husband").untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 aside yes my husband");
    assertThat(call.ward.question()).isEqualTo(question);
    call.says("no").untilAsked();
    assertThat(call.ward.record).last().isEqualTo("4 no");
    assertThat(call.ward.question()).isNotEqualTo(question);
  }
}
