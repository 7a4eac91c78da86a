package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import org.carecompanion.clinical.checkin.Answer;
import org.junit.jupiter.api.Test;

/** Somebody of ours hangs up. */
class CutShortTest {
  @Test
  void who_cuts_a_call_short_ends_it_in_the_middle_of_our_sentence() {
    LiveCall call = LiveCall.identified().says("no").passes(2.2);
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.US);
    String before = call.heard();
    call.tells(new CallEvent.HangUp());
    assertThat(call.line.clears).as("what the carrier still had").isEqualTo(1);
    assertThat(call.line.ended).as("at once, whatever is written").isTrue();
    call.passes(3);
    assertThat(call.heard()).isEqualTo(before);
    assertThat(call.over()).isTrue();
    assertThat(call.line.faults).isEmpty();
    int last = call.ward.last().sayings().size() - 1;
    assertThat(call.ward.went.get(3).heard().get(last))
        .isLessThan(call.ward.last().sayings().get(last).text().length());
    assertThat(call.ward.record).as("we took no leave").containsExactly("2 " + NAME, "3 no");
  }

  @Test
  void what_was_said_before_a_call_was_cut_short_is_answered_for_the_record_and_by_nobody_heard() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofSeconds(4);
    call.says("I have crushing chest pain and I can't breathe").passes(4.5);
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.THINKING);
    String before = call.heard();
    call.tells(new CallEvent.HangUp()).tells(new CallEvent.HangUp());
    assertThat(call.line.ended).isTrue();
    call.passes(12);
    assertThat(call.heard()).isEqualTo(before);
    assertThat(call.ward.noted).as("the alert is raised all the same").isNotEmpty();
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.ward.went.get(3).heard()).isNotEmpty().allMatch(heard -> heard == 0);
    assertThat(call.over()).isTrue();
    assertThat(call.time.waiting()).isZero();
  }

  @Test
  void words_nobody_had_answered_when_the_call_was_cut_short_are_kept() {
    LiveCall call = LiveCall.identified().says("yes it hurts a lot since").passes(1.9);
    call.tells(new CallEvent.HangUp()).passes(3);
    assertThat(call.ward.record.getLast()).startsWith("3 yes it hurts");
    assertThat(call.over()).isTrue();
  }

  @Test
  void a_stream_that_comes_to_a_call_cut_short_is_ended() {
    LiveCall call =
        LiveCall.identified().breaks().tells(new CallEvent.HangUp()).comesAgain().passes(1);
    assertThat(call.line.ended).isTrue();
    assertThat(call.line.framesPlayed).isZero();
    assertThat(call.passes(20).over()).isTrue();
  }
}
