package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.clinical.checkin.Answer;
import org.junit.jupiter.api.Test;

/** What a patient says when nobody answers any more, however the call ends. */
class LastWordsTest {
  private final LiveCall call = new LiveCall();

  private LiveCall identified() {
    return call.untilAsked().says(NAME).untilAsked();
  }

  /** A recogniser that gives nothing but whole utterances, late. */
  private LiveCall slowlyUnderstood() {
    call.ears.interim = false;
    call.ears.quiet = 50;
    return call;
  }

  @Test
  void who_hangs_up_with_their_last_word_is_understood_all_the_same() {
    identified();
    slowlyUnderstood().says("I can't breathe").passes(1).hangsUp().passes(4);
    assertThat(call.ward.record.getLast()).isEqualTo("3 I can't breathe");
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
  }

  @Test
  void whole_utterances_are_waited_for_as_long_as_their_recogniser_may_take() {
    call.ears.interim = false;
    identified();
    call.ears.quiet = 230; // four seconds behind the end of the utterance, and that is half a one
    call.says("I can't breathe").passes(1).hangsUp().passes(6);
    assertThat(call.ward.record.getLast()).isEqualTo("3 I can't breathe");
    assertThat(call.over()).isTrue();
  }

  @Test
  void words_that_are_understood_while_the_last_rows_are_written_are_written_too() {
    identified();
    slowlyUnderstood().ears.quiet = 170; // longer than anybody waits for words
    call.thinking = Duration.ofSeconds(2);
    call.says("I can't breathe").passes(1).hangsUp().passes(9);
    assertThat(call.ward.record.getLast()).isEqualTo("3 I can't breathe");
    assertThat(call.over()).isTrue();
  }

  @Test
  void a_noise_before_hanging_up_holds_nothing_up_for_long() {
    identified().coughs(Duration.ofMillis(300)).passes(0.4).hangsUp().passes(2.5);
    assertThat(call.over()).isFalse();
    call.passes(1.5);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.record).containsExactly("2 " + NAME);
  }

  @Test
  void two_words_of_ours_are_the_patients_own() {
    identified();
    assertThat(call.heard()).contains("any pain, pressure or tightness in your chest");
    call.says("chest pressure").passes(0.7).hangsUp().passes(4);
    assertThat(call.ward.record.getLast()).isEqualTo("3 chest pressure");
    LiveCall other = new LiveCall().untilAsked().says(NAME).untilAsked();
    other.says("your chest").passes(0.7).hangsUp().passes(4);
    assertThat(other.ward.record.getLast()).isEqualTo("3 your chest");
  }

  @Test
  void words_before_a_question_is_heard_do_not_answer_it_when_its_voice_dies() {
    identified();
    call.making = Duration.ofSeconds(60);
    call.says("no").passes(2).says("yes hello").passes(8);
    assertThat(call.ward.record).containsSubsequence("3 no", "4 aside yes hello", "fall back");
  }

  @Test
  void words_before_a_question_is_heard_do_not_answer_it_when_the_patient_hangs_up() {
    identified().says("no").passes(2.3);
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.US);
    call.says("yes").passes(0.4).hangsUp().passes(4);
    assertThat(call.ward.record).endsWith("3 no", "4 aside yes");
  }

  @Test
  void the_turn_that_set_off_the_alarm_keeps_its_place_whatever_is_said_before_it_is_written() {
    identified();
    call.thinking = Duration.ofSeconds(40);
    call.says("I have crushing chest pain and I can't breathe").passes(2.7 + 1.2 + 0.4);
    call.thinking = Duration.ofMillis(100);
    call.passes(4).says("what do you mean by that please").passes(60);
    assertThat(call.heard()).containsPattern("dial 9 1 1|call 9 1 1");
    assertThat(call.ward.record)
        .containsSubsequence(
            "alarm 3",
            "late what do you mean by that please",
            "3 I have crushing chest pain and I can't breathe");
    assertThat(call.over()).isTrue();
  }

  @Test
  void words_said_while_we_leave_the_stream_come_after_those_before() {
    identified();
    call.says("the knee is swollen and red").passes(1.5);
    call.ears.fails = true;
    call.passes(0.1);
    assertThat(call.ward.record).hasSize(1);
    call.passes(6);
    assertThat(call.ward.record).noneMatch(line -> line.startsWith("out of turn"));
    assertThat(call.ward.record.get(1)).startsWith("3 the knee is");
  }

  @Test
  void when_the_node_stops_nothing_that_was_said_goes_with_it() {
    identified().says("yes it hurts a lot since").passes(1.9).tells(new CallEvent.NodeStops());
    call.passes(4);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.record.getLast()).startsWith("3 yes it hurts");
  }

  @Test
  void whoever_types_when_all_is_said_is_told_that_it_will_not_be() {
    List<Boolean> taken = new ArrayList<>();
    identified().tells(LiveCall.typed(9, "A nurse is here.", taken::add)).passes(3);
    assertThat(taken).containsExactly(true);
    call.thinking = Duration.ofSeconds(3);
    call.hangsUp().passes(1);
    assertThat(call.over()).isFalse();
    call.tells(LiveCall.typed(10, "I am calling you.", taken::add)).passes(9);
    assertThat(taken).containsExactly(true, false);
    assertThat(call.ward.typed).containsOnlyKeys(9);
    assertThat(call.over()).isTrue();
  }

  @Test
  void rows_that_are_never_written_do_not_keep_a_call_for_ever() {
    identified();
    call.thinking = Duration.ofDays(1);
    call.says("yes it hurts").passes(0.9).hangsUp().passes(60);
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
    assertThat(call.detectors).hasValue(0);
  }

  @Test
  void an_error_while_rows_are_written_does_not_keep_a_call_either() {
    identified().ward.broken = true;
    call.says("yes it hurts").passes(0.9).hangsUp().passes(5);
    assertThat(call.over()).isTrue();
  }

  @Test
  void a_call_that_breaks_is_the_carriers_once_that_is_written() {
    identified().says("the knee is swollen and red").passes(1.5);
    call.line.broken = true;
    call.says("no").passes(0.02);
    call.tells(LiveCall.typed(9, "A nurse is here.")); // is to be sent
    for (int i = 0; i < 100 && !call.ward.record.contains("fall back"); i++) {
      assertThat(call.line.ended).isFalse();
      call.passes(0.02);
    }
    assertThat(call.ward.record.get(1)).startsWith("3 the knee is");
    call.passes(6);
    assertThat(call.line.ended).isTrue();
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
  }

  @Test
  void a_call_that_breaks_on_its_way_out_is_forgotten_too() {
    identified();
    call.noThreads = true;
    call.says("no").passes(40);
    assertThat(call.line.ended).isTrue();
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
  }

  /** Rows take for ever, the line cannot be ended, and what we break by comes when it is to be. */
  private void breaksTwice() {
    call.line.gone = true;
    call.bringsNonsense(Duration.ofMillis(300));
  }

  @Test
  void a_call_that_breaks_twice_while_it_leaves_its_stream_is_the_carriers() {
    identified().thinking = Duration.ofSeconds(40);
    call.ears.fails = true;
    call.passes(1.9);
    breaksTwice();
    assertThat(call.over()).isTrue();
    assertThat(call.ears.open).hasValue(0);
    assertThat(call.detectors).hasValue(0);
    call.passes(80);
    assertThat(call.ward.record).contains("fall back").doesNotContain("broken off");
  }

  @Test
  void a_call_that_breaks_twice_while_it_takes_leave_is_followed_up() {
    LiveCall other = new LiveCall().untilAsked().says(NAME).untilAsked().says("stop calling me");
    double goodbye = 0;
    for (; !other.ward.record.contains("leave"); goodbye += 0.02) other.passes(0.02);
    identified().says("stop calling me").passes(5);
    call.thinking = Duration.ofSeconds(40);
    call.passes(goodbye - 5 - 0.1 + 1.9);
    breaksTwice();
    assertThat(call.over()).isTrue();
    call.passes(80);
    assertThat(call.ward.record).contains("broken off");
  }

  @Test
  void who_goes_on_speaking_at_the_end_of_our_goodbye_is_heard_out_before_the_line_is_let_go() {
    LiveCall silent = new LiveCall().untilAsked().says(NAME).untilAsked().says("stop calling me");
    int steps = 0;
    for (; !silent.line.ended; steps++) silent.passes(0.02);
    identified().says("stop calling me").passes(steps * 0.02 - 0.8);
    slowlyUnderstood().says("and I can't breathe at all").passes(60);
    assertThat(call.ward.record).contains("alarm 4", "leave");
    assertThat(call.line.heard.getLast()).contains("9 1 1");
    assertThat(call.over()).isTrue();
  }

  @Test
  void whoever_never_stops_speaking_does_not_keep_the_line() {
    identified().says("stop calling me").passes(3);
    call.coughs(Duration.ofMinutes(2)).passes(40);
    assertThat(call.ward.record).contains("leave");
    assertThat(call.line.ended).isTrue();
  }

  @Test
  void danger_told_before_our_first_word_is_heard() {
    call.making = Duration.ofMillis(2_200);
    call.says("I can't breathe at all").passes(3);
    call.making = Duration.ofMillis(150);
    call.passes(60);
    assertThat(call.ward.record).contains("alarm 1", "late I can't breathe at all");
    assertThat(call.line.heard.getLast()).contains("9 1 1");
  }

  @Test
  void a_word_into_a_telephone_that_rang_is_kept_and_answers_nothing() {
    call.making = Duration.ofMillis(2_200);
    call.says("Yes?").passes(3);
    call.making = Duration.ofMillis(150);
    call.untilAsked().passes(6);
    assertThat(call.ward.record).containsExactly("late Yes?");
    call.says(NAME).untilAsked();
    assertThat(call.ward.record).containsExactly("late Yes?", "2 " + NAME);
  }

  @Test
  void a_word_that_is_understood_only_when_we_speak_already_does_not_answer_us_either() {
    call.says("Yes?").untilAsked().passes(6);
    assertThat(call.ward.record).containsExactly("late Yes?");
    assertThat(call.line.clears).isZero();
    LiveCall other = new LiveCall();
    other.ears.interim = false;
    other.ears.quiet = 25; // half a second behind the voice
    other.says("Hello?").untilAsked().passes(6);
    assertThat(other.ward.record).containsExactly("late Hello?");
  }

  @Test
  void nothing_is_an_answer_to_a_goodbye() {
    identified().says("stop calling me").passes(5);
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
    call.says("thank you and good bye").passes(30);
    assertThat(call.ward.record).contains("late thank you and good bye", "leave");
  }
}
