package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import java.util.List;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.OnTheLine;
import org.carecompanion.speech.turn.Pace;
import org.junit.jupiter.api.Test;

class CallSessionTest {
  private static int length(LiveCall call, int saying) {
    return call.ward.last().sayings().get(saying).text().length();
  }

  @Test
  void a_call_is_greeted_asks_who_it_is_and_goes_on_to_the_first_question() {
    LiveCall call = LiveCall.identified();
    assertThat(call.heard()).contains("Harbor Hospital").contains("Thank you, Maria.");
    assertThat(call.ward.record).containsExactly("2 " + NAME);
    assertThat(call.ward.question()).isNotEmpty();
    assertThat(call.line.faults).isEmpty();
  }

  @Test
  void what_was_said_to_its_end_is_on_record_as_heard() {
    LiveCall call = LiveCall.identified();
    OnTheLine first = call.ward.went.get(2);
    assertThat(first.heard()).hasSameSizeAs(call.ward.last().sayings());
    for (int i = 0; i < first.heard().size(); i++)
      assertThat(first.heard().get(i)).isEqualTo(length(call, i));
    assertThat(first.answered()).isPresent();
    assertThat(first.by()).isEqualTo(OnTheLine.By.TURN);
  }

  @Test
  void our_answer_begins_with_its_first_sentence() {
    LiveCall call = new LiveCall();
    call.making = Duration.ofMillis(400);
    call.untilAsked().says(NAME).untilAsked();
    // thinking 0.1 s and one sentence 0.4 s, not all of them
    assertThat(call.look().answers()).allMatch(took -> took.compareTo(Duration.ofMillis(560)) < 0);
  }

  @Test
  void our_voice_is_ordered_and_begins_without_waiting_for_the_next_frame() {
    LiveCall call = new LiveCall();
    call.noRoom = true; // to think ahead
    call.thinking = Duration.ofMillis(103);
    call.making = Duration.ofMillis(151);
    call.untilAsked().says(NAME).untilAsked();
    assertThat(call.look().answers())
        .isNotEmpty()
        .allMatch(took -> took.equals(Duration.ofMillis(103 + 151)));
    assertThat(call.line.faults).isEmpty();
  }

  @Test
  void what_the_patient_says_while_we_stand_still_is_heard_to_the_word() {
    for (double seconds : List.of(1.5, 4.0, 9.0)) {
      LiveCall call =
          LiveCall.identified().says("my leg is red and hot and it hurts when I walk on it");
      call.passes(0.5).stalls(seconds).passes(6);
      assertThat(call.ears.given)
          .as("%s s", seconds)
          .containsExactly(NAME, "my leg is red and hot and it hurts when I walk on it");
    }
  }

  @Test
  void who_hangs_up_while_we_stand_still_is_heard_to_the_word() {
    LiveCall call = LiveCall.identified().says("my leg is red and hot and I can't breathe");
    call.passes(0.5).stalls(3).hangsUp().passes(6);
    assertThat(call.ears.given).last().isEqualTo("my leg is red and hot and I can't breathe");
  }

  @Test
  void who_speaks_over_us_stops_us_and_what_was_not_heard_is_on_record() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).passes(5.2);
    int before = call.line.framesPlayed;
    call.says("wait a moment please").passes(0.5);
    int after = call.line.framesPlayed;
    assertThat(after - before).isBetween(1, 20);
    call.passes(1.5);
    assertThat(call.line.clears).isEqualTo(1);
    assertThat(call.line.faults).isEmpty();
    call.passes(6);
    OnTheLine cut = call.ward.went.get(2);
    assertThat(cut.heard().getLast()).isZero();
    assertThat(call.ward.went.get(3).by()).isEqualTo(OnTheLine.By.BARGE_IN);
  }

  @Test
  void words_over_a_question_nobody_heard_answer_nothing_and_it_is_put_again() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).passes(5.2);
    String question = call.ward.question();
    call.says("no wait a moment please").passes(6);
    assertThat(call.ward.record).last().asString().startsWith("3 aside no wait");
    assertThat(call.ward.question()).isEqualTo(question);
    assertThat(call.ward.last().sayings()).hasSize(1);
  }

  @Test
  void a_cough_pauses_us_and_everything_is_heard_all_the_same() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).passes(5.2);
    call.coughs(Duration.ofMillis(300)).untilAsked();
    assertThat(call.line.clears).isZero();
    assertThat(call.ward.went.get(2).heard().getLast()).isEqualTo(length(call, 1));
    assertThat(call.ward.record).hasSize(1);
  }

  @Test
  void emergency_wording_is_said_to_its_end_whatever_is_said_meanwhile() {
    LiveCall call =
        LiveCall.identified().says("I have crushing chest pain and I can't breathe").passes(7);
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
    call.says("what do you mean by that I do not understand").passes(40);
    assertThat(call.line.clears).isZero();
    String wording = call.ward.last().sayings().getLast().text();
    assertThat(call.ward.went.lastEntry().getValue().heard().getLast()).isEqualTo(wording.length());
    assertThat(call.ward.record).contains("leave");
    assertThat(call.line.ended).isTrue();
    assertThat(call.over()).isTrue();
  }

  @Test
  void emergency_wording_that_was_not_heard_is_said_again() {
    LiveCall call =
        LiveCall.identified().says("I have crushing chest pain and I can't breathe").passes(7);
    call.breaks().passes(1).comesAgain().passes(60);
    String wording = call.ward.last().sayings().getLast().text();
    assertThat(call.ward.went.lastEntry().getValue().heard().getLast()).isEqualTo(wording.length());
    assertThat(call.over()).isTrue();
  }

  @Test
  void urgent_words_over_our_goodbye_are_answered_with_the_alarm() {
    LiveCall call = LiveCall.identified().says("stop calling me").passes(5);
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
    call.says("and I can't breathe at all").passes(60);
    assertThat(call.ward.record).anyMatch(line -> line.startsWith("alarm"));
    assertThat(call.heard()).containsPattern("dial 9 1 1|call 9 1 1");
    assertThat(call.over()).isTrue();
  }

  @Test
  void who_hangs_up_leaves_nothing_behind_and_their_last_words_are_kept() {
    LiveCall call = LiveCall.identified().says("yes it hurts a lot since").passes(1.9);
    call.hangsUp().passes(3);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.record.getLast()).startsWith("3 yes it hurts");
    assertThat(call.ears.open).hasValue(0);
    assertThat(call.time.waiting()).isZero();
  }

  @Test
  void a_stream_that_comes_back_goes_on_with_the_sentence_that_was_cut() {
    LiveCall call = new LiveCall().passes(3);
    call.breaks().passes(2);
    assertThat(call.over()).isFalse();
    call.comesAgain().untilAsked();
    assertThat(call.heard()).contains("May I speak with Maria Lopez?");
    assertThat(call.ward.opened).isEqualTo(1);
    call.says(NAME).untilAsked();
    assertThat(call.ward.record).containsExactly("2 " + NAME);
  }

  @Test
  void a_stream_that_does_not_come_back_is_left_to_the_carrier_with_all_that_was_said() {
    LiveCall call =
        LiveCall.identified().says("yes it hurts a lot since").passes(1.9).breaks().passes(7);
    assertThat(call.over()).isFalse();
    call.passes(2);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.record.getLast()).startsWith("3 yes it hurts");
    assertThat(call.ward.record).doesNotContain("broken off");
  }

  @Test
  void a_second_stream_replaces_the_first() {
    LiveCall call = LiveCall.identified();
    PhoneCompany first = call.line;
    call.comesAgain().passes(1);
    assertThat(first.ended).isTrue();
    assertThat(call.book.count()).isOne();
    assertThat(call.over()).isFalse();
    call.says("no").untilAsked();
    assertThat(call.ward.record).hasSize(2);
  }

  @Test
  void without_a_recogniser_the_carrier_goes_on_and_no_word_is_lost() {
    LiveCall call = LiveCall.identified().says("the knee is swollen and red").passes(1.4);
    call.ears.fails = true;
    call.passes(1);
    assertThat(call.line.ended).isTrue();
    assertThat(call.ward.record.subList(1, 3))
        .satisfiesExactly(
            said -> assertThat(said).startsWith("3 the knee is"),
            end -> assertThat(end).isEqualTo("fall back"));
    call.passes(3);
    assertThat(call.over()).isTrue();
  }

  @Test
  void a_recogniser_that_hears_nothing_is_found_out() {
    LiveCall call = LiveCall.identified();
    call.ears.deaf = true;
    call.says("the knee is swollen and red").passes(6);
    assertThat(call.ward.record).last().asString().endsWith("...");
    call.untilAsked().says("did you hear me at all").passes(8);
    assertThat(call.ward.record).contains("fall back");
    assertThat(call.over()).isTrue();
  }

  @Test
  void without_a_voice_the_carrier_speaks_within_three_seconds() {
    LiveCall call = LiveCall.identified();
    call.mute = true;
    call.says("no").passes(4.5);
    assertThat(call.ward.record).contains("fall back");
    assertThat(call.line.ended).isTrue();
  }

  @Test
  void a_voice_that_never_comes_back_is_given_up_within_three_seconds() {
    LiveCall call = LiveCall.identified();
    call.making = Duration.ofSeconds(60);
    call.says("no").passes(1 + 1.2 + 0.3 + 3);
    assertThat(call.line.ended).isTrue();
    assertThat(call.ward.record).contains("fall back");
  }

  @Test
  void who_waits_for_an_answer_hears_that_it_takes_a_moment() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofSeconds(4);
    call.says("no").passes(1.8);
    call.thinking = Duration.ofMillis(100);
    call.passes(3);
    assertThat(call.line.heard.getLast()).isEqualTo(LineWords.ONE_MOMENT);
    call.untilAsked();
    assertThat(call.ward.record).hasSize(2);
    assertThat(call.line.heard.getLast()).isNotEqualTo(LineWords.ONE_MOMENT);
  }

  @Test
  void who_waits_for_an_answer_that_never_comes_is_told_so_and_followed_up() {
    LiveCall call = LiveCall.identified();
    call.ward.away = true;
    call.says("no").passes(30);
    assertThat(call.heard()).contains("A person will call you.");
    assertThat(call.ward.record).contains("broken off");
    assertThat(call.over()).isTrue();
  }

  @Test
  void who_needs_help_now_is_told_so_without_the_database() {
    LiveCall call = LiveCall.identified();
    call.ward.away = true;
    call.says("I have crushing chest pain and I can't breathe").passes(40);
    assertThat(call.ward.record).anyMatch(line -> line.startsWith("alarm"));
    assertThat(call.heard()).contains("9 1 1");
    assertThat(call.over()).isTrue();
  }

  @Test
  void who_needs_help_now_is_told_so_while_every_thread_hangs() {
    LiveCall call = LiveCall.identified();
    call.thinking = Duration.ofMinutes(1);
    call.says("I have crushing chest pain and I can't breathe").passes(2.7 + 1.2 + 1.5 + 0.5);
    assertThat(call.ward.record).as("after 1.5 s of waiting").contains("alarm 3");
    assertThat(call.passes(20).heard()).contains("9 1 1").doesNotContain("I am sorry");
  }

  @Test
  void silence_is_asked_about_and_ends_the_call_in_the_end() {
    LiveCall call = LiveCall.identified().passes(16);
    assertThat(call.ward.record).last().asString().endsWith("...");
    call.passes(420);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.ward.record).contains("leave");
  }

  @Test
  void who_speaks_slowly_is_waited_for_longer() {
    // a pause of 1.15 s in the middle of an answer to a yes-or-no question
    assertThat(pausing(new LiveCall())).contains("3 no I have");
    assertThat(pausing(new LiveCall(Pace.SLOW)))
        .containsExactly("2 " + NAME, "3 no I have nothing of that");
  }

  private static List<String> pausing(LiveCall call) {
    call.untilAsked().says(NAME).untilAsked();
    call.says("no I have").passes(0.9 + 1.15).says("nothing of that").untilAsked();
    return call.ward.record;
  }

  @Test
  void a_score_of_two_digits_is_one_answer() {
    LiveCall call = LiveCall.identified();
    for (int i = 0; i < 40 && !call.ward.last().listening().finishKey().equals("#"); i++)
      call.says("no").untilAsked();
    call.presses('1').passes(0.5).presses('0').passes(0.5);
    assertThat(call.ward.record).last().asString().endsWith("#10");
  }

  @Test
  void what_is_said_beside_a_key_is_read_by_the_urgent_gate() {
    LiveCall call =
        LiveCall.identified().says("i cannot breathe").passes(1.3).presses('1').passes(2);
    assertThat(call.ward.record).last().isEqualTo("3 aside i cannot breathe");
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
  }

  @Test
  void a_key_is_the_answer_whatever_is_said_beside_it() {
    LiveCall call = LiveCall.identified().says("a little sore").passes(1.3).presses('2').passes(2);
    assertThat(call.ward.record).endsWith("3 aside a little sore", "4 #2");
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.LISTEN);
  }

  @Test
  void a_clinician_can_say_a_sentence_and_hang_up() {
    LiveCall call = LiveCall.identified().tells(LiveCall.typed(9, "Your nurse is here.")).passes(3);
    assertThat(call.heard()).endsWith("Your nurse is here.");
    assertThat(call.over()).isFalse();
    call.tells(new CallEvent.HangUp()).passes(2);
    assertThat(call.over()).isTrue();
  }

  @Test
  void marks_that_never_come_back_prove_nothing_and_the_call_goes_on() {
    LiveCall call = new LiveCall();
    call.line.marksGetLost = true;
    call.untilAsked();
    assertThat(call.ward.went.get(1).heard().getLast()).isLessThan(length(call, 0));
    call.says(NAME).untilAsked();
    assertThat(call.ward.record.getLast()).isEqualTo("2 " + NAME);
  }

  @Test
  void who_waits_for_the_last_call_is_told_when_it_is_over() throws Exception {
    LiveCall call = LiveCall.identified();
    assertThat(call.book.awaitNone(Duration.ofMillis(20))).isFalse();
    Thread ends = new Thread(() -> call.hangsUp().passes(20));
    ends.start();
    assertThat(call.book.awaitNone(Duration.ofSeconds(20))).isTrue();
    ends.join();
  }
}
