package org.carecompanion.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceActivity;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final SpeechListener NOBODY =
      new SpeechListener() {
        @Override
        public void heard(Transcript transcript, Duration until) {}

        @Override
        public void failed(SpeechFailure failure) {}
      };

  private final List<List<String>> openings = new ArrayList<>();
  private final Ear ear = new Ear(new NoVoice(), (activity, place, samples) -> {});
  private final Hearing hearing =
      new Hearing(
          (how, listener) -> {
            openings.add(how.hints());
            return new SpeechStream() {
              @Override
              public void hear(AudioFrame frame) {}

              @Override
              public boolean isOpen() {
                return opens;
              }

              @Override
              public void close() {}
            };
          },
          ear,
          opening -> NOBODY);
  private Duration now = Duration.ZERO;
  private boolean opens = true;

  private HearingTest() {
    hearing.listenFor(List.of("date"));
  }

  private HearingTest passes(VoiceActivity activity, double seconds) {
    for (int i = 0; i < seconds * 50; i++) {
      now = now.plus(AudioFrame.LENGTH);
      hearing.voice(activity, now);
      hearing.passed(now);
    }
    return this;
  }

  /** Words that end so much before now. */
  private void understood(String words, double before) {
    var said = new Transcript.Final(words, OptionalDouble.empty());
    hearing.recognised(1, said, now.minusMillis((long) (before * 1_000)));
  }

  @Test
  void hints_change_with_the_next_frame_when_all_that_was_said_is_understood() {
    passes(VoiceActivity.SPEAKING, 1).passes(VoiceActivity.QUIET, 0.6);
    understood("yes", 0.6);
    hearing.listenFor(List.of("pain"));
    assertThat(openings).hasSize(1);
    hearing.passed(now);
    assertThat(openings).containsExactly(List.of("date"), List.of("pain"));
  }

  @Test
  void what_was_said_and_not_understood_yet_is_waited_for_before_hints_change() {
    passes(VoiceActivity.SPEAKING, 1).passes(VoiceActivity.QUIET, 0.6);
    understood("it hurts", 0.6);
    passes(VoiceActivity.SPEAKING, 1).passes(VoiceActivity.QUIET, 0.3);
    hearing.listenFor(List.of("pain"));
    passes(VoiceActivity.QUIET, 1);
    assertThat(openings).hasSize(1);
    understood("but my leg is red", 1.3);
    passes(VoiceActivity.QUIET, 0.02);
    assertThat(openings).containsExactly(List.of("date"), List.of("pain"));
    assertThat(hearing.unanswered()).isEqualTo("it hurts but my leg is red");
  }

  @Test
  void words_of_the_sound_before_do_not_settle_what_was_said_since() {
    passes(VoiceActivity.SPEAKING, 1).passes(VoiceActivity.QUIET, 0.6);
    passes(VoiceActivity.SPEAKING, 1).passes(VoiceActivity.QUIET, 0.3);
    understood("it hurts", 1.9);
    hearing.listenFor(List.of("pain"));
    hearing.passed(now);
    assertThat(openings).hasSize(1);
  }

  @Test
  void a_noise_of_which_no_word_comes_is_waited_for_three_seconds() {
    passes(VoiceActivity.SPEAKING, 1).passes(VoiceActivity.QUIET, 0.3);
    hearing.recognised(1, new Transcript.Interim("yes"), now);
    understood("yes", 0.3);
    passes(VoiceActivity.SPEAKING, 1);
    hearing.listenFor(List.of("pain"));
    passes(VoiceActivity.QUIET, 2.9);
    assertThat(openings).hasSize(1);
    passes(VoiceActivity.QUIET, 0.2);
    assertThat(openings).hasSize(2);
  }

  @Test
  void a_recogniser_that_never_gave_interim_words_may_take_its_time() {
    passes(VoiceActivity.SPEAKING, 1);
    hearing.listenFor(List.of("pain"));
    passes(VoiceActivity.QUIET, 5.4);
    assertThat(openings).hasSize(1);
    passes(VoiceActivity.QUIET, 0.2);
    assertThat(openings).hasSize(2);
  }

  @Test
  void a_recogniser_that_cannot_be_opened_for_other_hints_leaves_the_one_that_hears() {
    opens = false;
    hearing.listenFor(List.of("pain"));
    hearing.passed(now);
    assertThat(openings).hasSize(2);
    assertThat(hearing.failed(2)).isEqualTo(Hearing.Ability.HEARS);
    assertThat(hearing.recognised(1, words("seven"), now)).as("as before").isTrue();
    assertThat(hearing.unanswered()).isEqualTo("seven");
    hearing.answered();
    passes(VoiceActivity.QUIET, 6);
    assertThat(openings).as("not again and again").hasSize(2);
    hearing.listenFor(List.of("leg"));
    hearing.passed(now);
    assertThat(openings).as("but for the next question").hasSize(3);
    assertThat(hearing.recognised(2, words("late"), now)).isFalse();
    assertThat(hearing.recognised(3, words("yes"), now)).isTrue();
  }

  @Test
  void who_has_brought_a_word_is_trusted() {
    hearing.listenFor(List.of("pain"));
    hearing.passed(now);
    assertThat(hearing.recognised(2, words("yes"), now)).isTrue();
    assertThat(hearing.failed(2))
        .as("it heard what the one before did not")
        .isEqualTo(Hearing.Ability.DEAF);
  }

  @Test
  void when_neither_hears_any_more_nobody_does() {
    opens = false;
    assertThat(hearing.failed(1)).isEqualTo(Hearing.Ability.DEAF);
    hearing.listenFor(List.of("pain"));
    hearing.passed(now);
    assertThat(hearing.failed(1)).as("the one before, first").isEqualTo(Hearing.Ability.HEARS);
    assertThat(hearing.failed(2)).isEqualTo(Hearing.Ability.DEAF);
  }

  private static Transcript words(String words) {
    return new Transcript.Final(words, OptionalDouble.empty());
  }
}
