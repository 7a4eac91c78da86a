package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import java.util.Arrays;
import org.carecompanion.speech.audio.AudioFrame;
import org.junit.jupiter.api.Test;

/** What is kept of what was said, and heard, last. */
class LastSaidTest {
  @Test
  void our_question_in_their_mouth_is_kept_if_our_voice_was_over() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked().says("no").untilAsked();
    assertThat(call.ward.last().sayings().getLast().text()).endsWith("short of breath?");
    call.passes(2).says("I get short of breath").passes(1.5 + 0.4).hangsUp().passes(10);
    assertThat(call.ward.record).last().isEqualTo("4 I get short of breath");
    assertThat(call.ward.noted).as("a person sees it").isNotEmpty();
  }

  @Test
  void our_own_voice_come_back_is_no_last_word() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked();
    call.says("stop calling me").passes(3);
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.US);
    String goodbye = call.ward.last().sayings().getLast().text().replaceAll("[^A-Za-z ]", "");
    call.says(goodbye).passes(60);
    assertThat(call.ears.given).as("it was recognised").hasSize(3);
    assertThat(call.ward.record).containsExactly("2 " + NAME, "3 stop calling me", "leave");
  }

  @Test
  void our_words_in_their_mouth_are_kept_once_our_goodbye_is_over() {
    LiveCall call = LiveCall.identified();
    call.says("stop calling me").passes(3);
    String[] goodbye = call.ward.last().sayings().getLast().text().split("\\W+");
    String words = String.join(" ", Arrays.copyOf(goodbye, 4));
    while (call.line.playing()) call.coughs(AudioFrame.LENGTH).passes(0.02);
    call.coughs(Duration.ofSeconds(3)).says(words).passes(20);
    assertThat(call.ward.record).contains("late " + words);
  }

  @Test
  void what_was_heard_is_not_overwritten_by_what_was_known_before() {
    LiveCall call = new LiveCall().untilAsked().says(NAME).passes(5.2 + 8);
    int question = call.ward.last().sayings().getLast().text().length();
    call.breaks().passes(7.5);
    call.thinking = Duration.ofSeconds(14);
    call.passes(1);
    call.thinking = Duration.ofMillis(100);
    call.comesAgain().passes(25);
    assertThat(call.ward.went.get(2).heard()).last().isEqualTo(question);
  }
}
