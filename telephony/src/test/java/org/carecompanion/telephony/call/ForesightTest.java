package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import org.carecompanion.clinical.checkin.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What patients have said is thought about while it is waited whether they say more. */
class ForesightTest {
  private static final Duration THINKING = Duration.ofMillis(103);
  private static final Duration MAKING = Duration.ofMillis(151);

  /** In which the first question was put. */
  private static LiveCall identified() {
    return identified(new LiveCall());
  }

  private static LiveCall identified(LiveCall call) {
    call.thinking = THINKING;
    call.making = MAKING;
    call.untilAsked().says(NAME).untilAsked();
    call.ward.foreseen = 0;
    call.ward.cameTrue = 0;
    return call;
  }

  private static LiveCall identifiedWithoutForesight() {
    LiveCall call = new LiveCall();
    call.noRoom = true;
    return identified(call);
  }

  private static Duration lastWait(LiveCall call) {
    return call.look().answers().getLast();
  }

  @Test
  void a_turn_that_ends_as_it_was_foreseen_is_thought_about_once() {
    LiveCall call = identified().says("no").untilAsked();
    assertThat(call.ward.foreseen).isOne();
    assertThat(call.ward.cameTrue).isOne();
    assertThat(call.ward.record).containsExactly("2 " + NAME, "3 no");
    assertThat(call.line.faults).isEmpty();
  }

  @Test
  void the_voice_makes_the_answer_while_the_turn_is_written() {
    assertThat(lastWait(identified().says("no").untilAsked())).isEqualTo(MAKING);
    assertThat(lastWait(identifiedWithoutForesight().says("no").untilAsked()))
        .isEqualTo(THINKING.plus(MAKING));
  }

  @Test
  void each_sentence_is_made_once() {
    LiveCall call = identified();
    int before = call.spoken.size();
    call.says("no").untilAsked();
    assertThat(call.spoken.subList(before, call.spoken.size()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void an_answer_that_was_made_before_it_was_written_is_said_only_then() {
    LiveCall call = identified();
    call.thinking = Duration.ofMillis(900);
    call.says("no").untilAsked();
    assertThat(call.ward.cameTrue).isOne();
    assertThat(lastWait(call)).isEqualTo(Duration.ofMillis(900));
  }

  @Test
  void who_has_to_wait_a_moment_still_hears_what_was_made_meanwhile() {
    LiveCall call = identified();
    call.thinking = Duration.ofMillis(2_500);
    int before = call.spoken.size();
    call.says("no").untilAsked();
    assertThat(call.spoken.subList(before, call.spoken.size()))
        .contains(LineWords.ONE_MOMENT)
        .doesNotHaveDuplicates();
    assertThat(call.heard()).contains(call.ward.last().sayings().getLast().text());
  }

  @Test
  void nothing_is_made_before_the_turn_has_ended() {
    LiveCall call = identified();
    int before = call.spoken.size();
    call.says("it is about").passes(1.7);
    assertThat(call.ward.foreseen).isPositive();
    assertThat(call.ward.record).hasSize(1);
    assertThat(call.spoken).hasSize(before);
  }

  @Test
  void what_a_recogniser_may_still_change_is_thought_about_when_it_stands_still() {
    LiveCall call = identified();
    call.ears.quiet = 75;
    call.says("no").untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 no");
    assertThat(call.ward.cameTrue).isOne();
    assertThat(lastWait(call)).isEqualTo(MAKING);
  }

  @Test
  void words_that_became_others_in_the_end_are_thought_about_anew() {
    LiveCall call = identified();
    call.ears.quiet = 75;
    call.ears.instead = "yes my chest hurts";
    call.says("no").passes(4);
    assertThat(call.ward.foreseen).isOne();
    assertThat(call.ward.cameTrue).isZero();
    assertThat(call.ward.record).last().isEqualTo("3 yes my chest hurts");
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
  }

  @Test
  void who_speaks_on_is_answered_to_all_of_it() {
    LiveCall call = saysInTwoParts(identified());
    LiveCall other = saysInTwoParts(identifiedWithoutForesight());
    assertThat(call.ward.foreseen).isEqualTo(2);
    assertThat(call.ward.record).last().isEqualTo("3 no wait my leg is swollen");
    assertThat(call.ward.record).isEqualTo(other.ward.record);
    assertThat(call.ward.last()).isEqualTo(other.ward.last());
    assertThat(call.ward.noted).isEqualTo(other.ward.noted);
  }

  private static LiveCall saysInTwoParts(LiveCall call) {
    return call.says("no").passes(0.9).says("wait my leg is swollen").untilAsked();
  }

  @Test
  void who_makes_many_pauses_is_not_thought_about_in_each() {
    LiveCall call = identified();
    for (int i = 0; i < 7; i++) call.says("and").passes(1.2);
    call.untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 and and and and and and and");
    assertThat(call.ward.foreseen).isEqualTo(3);
  }

  @Test
  void what_fails_ahead_costs_nothing() {
    LiveCall call = identified();
    call.ward.away = true;
    call.says("no").passes(0.85);
    assertThat(call.ward.foreseen).isOne();
    call.ward.away = false;
    call.untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 no");
    assertThat(lastWait(call)).isEqualTo(THINKING.plus(MAKING));
  }

  @Test
  void a_thought_that_hangs_keeps_nobody_waiting() {
    LiveCall call = identified();
    call.aheadHangs = true;
    call.says("no").untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 no");
    assertThat(lastWait(call)).isEqualTo(THINKING.plus(MAKING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "yes my chest hurts", "stop calling me", "can you repeat that"})
  void the_same_is_answered_noted_and_heard_with_and_without(String words) {
    LiveCall with = identified().says(words).passes(40);
    LiveCall without = identifiedWithoutForesight().says(words).passes(40);
    assertThat(with.ward.cameTrue).isOne();
    assertThat(with.ward.record).isEqualTo(without.ward.record);
    assertThat(with.ward.last()).isEqualTo(without.ward.last());
    assertThat(with.ward.noted).isEqualTo(without.ward.noted);
    assertThat(with.line.heard).isEqualTo(without.line.heard);
  }
}
