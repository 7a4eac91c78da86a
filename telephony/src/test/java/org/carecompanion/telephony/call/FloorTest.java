package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.domain.call.Utterance;
import org.junit.jupiter.api.Test;

/** Who has the word in a call, and that nobody keeps it for ever. */
class FloorTest {
  /** Our answer to who they are has just begun. */
  private static LiveCall answering() {
    return new LiveCall().untilAsked().says(NAME).passes(5.2);
  }

  private static String question(LiveCall call) {
    return call.ward.last().sayings().getLast().text();
  }

  @Test
  void a_noise_that_comes_and_goes_does_not_silence_us() {
    LiveCall call = answering();
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.US);
    call.noise(10, Duration.ofSeconds(1)).passes(5 + 15);
    assertThat(call.heard()).endsWith(question(call));
    assertThat(call.line.clears).isZero();
  }

  @Test
  void words_stop_us_on_a_line_with_a_noise_that_comes_and_goes() {
    LiveCall call = answering().noise(4, Duration.ofSeconds(1)).passes(6);
    assertThat(call.line.clears).isZero();
    call.passes(2).says("wait a moment please").passes(2);
    assertThat(call.line.clears).isOne();
  }

  /** At a question that is answered by keys; they have answered the one before. */
  private static LiveCall keyed() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked().presses('2').untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 #2");
    return call;
  }

  @Test
  void a_key_pressed_twice_answers_one_question() {
    LiveCall call = keyed();
    call.thinking = Duration.ofSeconds(1);
    call.presses('2').passes(0.6).presses('2').passes(3);
    assertThat(call.ward.record).last().isEqualTo("4 #2");
    assertThat(call.line.clears).as("nothing stopped the next question").isZero();
  }

  @Test
  void a_key_pressed_as_our_answer_begins_answers_nothing() {
    LiveCall call = keyed().presses('2').passes(0.5).presses('2').passes(3);
    assertThat(call.line.framesPlayed).isPositive();
    assertThat(call.ward.record).last().isEqualTo("4 #2");
  }

  @Test
  void who_knows_the_answer_need_not_hear_the_question_out() {
    LiveCall call = keyed().presses('2').passes(0.3);
    String next = question(call);
    call.passes(2).presses('1').passes(0.5);
    assertThat(call.heard()).doesNotContain(next);
    assertThat(call.ward.record).last().isEqualTo("5 #1");
    assertThat(call.line.clears).isOne();
  }

  @Test
  void nobody_is_there_any_more_while_a_noise_has_stopped_our_voice() {
    // a nurse speaks for five minutes, so that nobody asks who is there; the words were 2 s ago
    LiveCall call = answering();
    for (int i = 0; i < 49; i++) call.tells(LiveCall.typed(9 + i, "Please wait.")).passes(6);
    call.tells(LiveCall.typed(99, "Your nurse ".repeat(18).strip() + ".")).passes(5.3);
    call.coughs(Duration.ofMillis(300)).passes(0.2);
    int stopped = call.line.framesPlayed;
    call.passes(1);
    assertThat(call.ward.record.getLast()).endsWith("gone");
    assertThat(call.line.framesPlayed - stopped).as("our voice had stopped").isLessThan(46);
    call.passes(60);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.record).endsWith("leave");
    assertThat(call.heard()).endsWith("Goodbye.");
  }

  @Test
  void nobody_is_there_any_more_while_an_answer_is_owed() {
    LiveCall call = answering();
    for (int i = 0; i < 48; i++) call.tells(LiveCall.typed(9 + i, "Please wait.")).passes(6);
    call.passes(1.6).tells(LiveCall.typed(99, "Please wait.")).passes(7);
    call.thinking = Duration.ofSeconds(4);
    call.passes(3);
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.THINKING);
    call.passes(60);
    assertThat(call.ward.record)
        .satisfiesExactly(
            name -> assertThat(name).isEqualTo("2 " + NAME),
            silent -> assertThat(silent).isEqualTo("3 ..."),
            gone -> assertThat(gone).isEqualTo("4 gone"),
            leave -> assertThat(leave).isEqualTo("leave"));
    assertThat(call.over()).isTrue();
  }

  /** One that is recorded; its notice, which must be heard, is being said. */
  private static LiveCall noticed() {
    LiveCall call = new LiveCall();
    call.ward.recorded = CallContext.Recorded.YES;
    while (!call.heard().endsWith("call you back.")) call.passes(0.1);
    return call;
  }

  @Test
  void who_speaks_over_what_must_be_heard_does_not_cut_its_end() {
    LiveCall call = noticed().says("hello yes this is me").passes(6);
    assertThat(call.line.clears).as("they took the word from the question").isOne();
    assertThat(call.heard()).contains("This call is recorded.");
    assertThat(call.line.heard.stream().filter("This call is recorded."::equals)).hasSize(1);
    assertThat(call.ward.went.get(1).heard()).startsWith(length(call, 0), 22);
  }

  private static int length(LiveCall call, int saying) {
    return call.ward.opening.get(saying).text().length();
  }

  @Test
  void what_must_be_heard_and_was_not_is_on_record_where_it_was_said_first() {
    LiveCall call = noticed();
    call.line.marksGetLost = true;
    call.passes(5).says("hello yes this is me wait please").passes(2);
    call.line.marksGetLost = false;
    call.untilAsked().untilAsked();
    assertThat(call.line.heard.stream().filter("This call is recorded."::equals))
        .hasSizeGreaterThan(1);
    call.passes(1);
    assertThat(call.ward.heard).containsEntry(new Utterance.Place(1, 2), 22);
    assertThat(call.ward.went.get(2).heard()).hasSameSizeAs(call.ward.last().sayings());
  }
}
