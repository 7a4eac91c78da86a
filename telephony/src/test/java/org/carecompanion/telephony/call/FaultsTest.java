package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What a call waits for is down, slow or wrong in the middle of it: when the patient hears
 * something, what that is, and what is on record. A stream that is ended is the carrier's to go on
 * with, at once.
 */
class FaultsTest {
  /** What ends an answer to a yes-or-no question, the end of its voice included. */
  private static final Duration PAUSE = Duration.ofMillis(900);

  private static final Duration LIMIT = PAUSE.plusSeconds(3);

  /** One that has asked its first question, and then this happens, and the patient answers. */
  private static LiveCall broken(Consumer<LiveCall> fault) {
    LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked();
    fault.accept(call);
    call.says("no");
    assertThat(call.silence()).isLessThanOrEqualTo(LIMIT);
    return call;
  }

  private static void goesOnWithTheCarrier(LiveCall call) {
    assertThat(call.line.ended).isTrue();
    assertThat(call.ward.record).contains("fall back");
    call.passes(10);
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
  }

  @Test
  void a_recogniser_that_breaks_off() {
    goesOnWithTheCarrier(broken(call -> call.ears.fails = true));
  }

  @Test
  void a_recogniser_that_hears_nothing_any_more() {
    LiveCall call = broken(c -> c.ears.deaf = true);
    call.untilAsked();
    assertThat(call.ward.record).last().asString().as("asked again").endsWith("...");
    call.says("no");
    assertThat(call.silence()).isLessThanOrEqualTo(LIMIT);
    goesOnWithTheCarrier(call.passes(3));
  }

  @Test
  void a_recogniser_that_takes_six_seconds() {
    LiveCall call =
        broken(
            c -> {
              c.ears.quiet = 300;
              c.ears.interim = false;
            });
    call.passes(8);
    assertThat(call.ward.record).as("what was said is kept").anyMatch(line -> line.endsWith(" no"));
  }

  @Test
  void a_recogniser_that_hears_other_words() {
    LiveCall call = broken(c -> c.ears.instead = "colour of the train");
    call.untilAsked();
    assertThat(call.ward.record).last().asString().endsWith("colour of the train");
    assertThat(call.ward.last().sayings().getFirst().key()).isEqualTo("not_understood");
    assertThat(call.over()).isFalse();
  }

  @Test
  void a_voice_that_refuses() {
    goesOnWithTheCarrier(broken(call -> call.mute = true));
  }

  @Test
  void a_voice_that_hangs() {
    goesOnWithTheCarrier(broken(call -> call.making = Duration.ofSeconds(60)));
  }

  @Test
  void a_voice_without_sound() {
    goesOnWithTheCarrier(broken(call -> call.empty = true));
  }

  @Test
  void an_answer_that_takes_eight_seconds() {
    LiveCall call = broken(c -> c.thinking = Duration.ofSeconds(8));
    call.passes(2);
    assertThat(call.heard()).endsWith(LineWords.ONE_MOMENT);
    call.thinking = Duration.ofMillis(100);
    call.passes(12);
    assertThat(call.ward.record).last().isEqualTo("3 no");
    assertThat(call.over()).isFalse();
  }

  @Test
  void no_answer_at_all() {
    LiveCall call = broken(c -> c.ward.away = true);
    call.passes(30);
    assertThat(call.heard()).contains("A person will call you.");
    assertThat(call.ward.record).contains("broken off");
    assertThat(call.over()).isTrue();
  }

  @Test
  void neither_an_answer_nor_a_voice() {
    LiveCall call =
        broken(
            c -> {
              c.ward.away = true;
              c.mute = true;
            });
    assertThat(call.ward.record).contains("broken off");
    goesOnWithTheCarrier(call);
  }
}
