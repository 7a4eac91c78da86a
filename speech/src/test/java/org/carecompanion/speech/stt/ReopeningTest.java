package org.carecompanion.speech.stt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.WordPerHalfSecond.Notes;
import org.junit.jupiter.api.Test;

/** What is built around one recogniser: opened again, found deaf, left alone. */
class ReopeningTest {
  private static final Listening ENGLISH = new Listening(Locale.US, List.of());
  private static final SpeechFailure AWAY = new SpeechFailure(Kind.MAY_BE_RETRIED, "UNAVAILABLE");
  private static final SpeechFailure REFUSED = new SpeechFailure(Kind.WILL_NOT_HELP, "DENIED");
  private static final SpeechFailure DEAF = SpeechFailure.ofThisOne(Kind.MAY_BE_RETRIED, "deaf");

  private final Notes notes = new Notes();
  private long now;

  private static WordPerHalfSecond recogniser(SpeechFailure failure, Integer... failsAfter) {
    return new WordPerHalfSecond(Runnable::run, failure, failsAfter);
  }

  private static List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) words.add("word" + i);
    return words;
  }

  /** In real time: v is a tenth of a second of voice, a dot of none. */
  private void speak(SpeechStream stream, String tenths) {
    for (char tenth : tenths.toCharArray()) {
      short[] samples = new short[AudioFrame.SAMPLES];
      for (int i = 0; i < 5; i++) {
        now += AudioFrame.LENGTH.toNanos();
        stream.hear(AudioFrame.of(now / AudioFrame.LENGTH.toNanos(), samples, tenth == 'v'));
      }
    }
  }

  @Property(tries = 200)
  void no_word_is_lost_or_doubled_wherever_it_breaks_or_ends(
      @ForAll @IntRange(min = 26, max = 300) int one,
      @ForAll @IntRange(min = 0, max = 300) int two,
      @ForAll @IntRange(min = 26, max = 300) int three) {
    Notes heard = new Notes();
    SpeechToText ears = new Reopening(recogniser(AWAY, one, two, three), failure -> two < 26);
    try (SpeechStream stream = ears.open(ENGLISH, heard)) {
      for (int i = 0; i < 500; i++)
        stream.hear(AudioFrame.of(i, new short[AudioFrame.SAMPLES], false));
    }
    assertThat(heard.finals).isEqualTo(words(20));
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void breaking_twice_with_no_word_between_is_a_failure() {
    WordPerHalfSecond recogniser = recogniser(AWAY, 30, 3);
    try (SpeechStream stream = new Reopening(recogniser, f -> false).open(ENGLISH, notes)) {
      speak(stream, "..........................");
    }
    assertThat(notes.failures).containsExactly(AWAY);
    assertThat(recogniser.opened).hasSize(2).allMatch(opened -> opened.closed);
  }

  @Test
  void one_that_refuses_is_not_opened_again_and_a_planned_end_never_counts() {
    WordPerHalfSecond refusing = recogniser(REFUSED, 3);
    try (SpeechStream stream = new Reopening(refusing, f -> false).open(ENGLISH, notes)) {
      speak(stream, ".....");
    }
    assertThat(notes.failures).containsExactly(REFUSED);
    assertThat(refusing.opened).hasSize(1);
    Notes planned = new Notes();
    WordPerHalfSecond ending = recogniser(AWAY, 2, 4, 6, 8, 10, 12);
    try (SpeechStream stream = new Reopening(ending, AWAY::equals).open(ENGLISH, planned)) {
      speak(stream, "..........");
    }
    assertThat(planned.failures).isEmpty();
    assertThat(ending.opened).hasSize(7);
  }

  private SpeechStream guarded(SpeechToText recogniser) {
    return new DeafnessGuard(recogniser, () -> now).open(ENGLISH, notes);
  }

  /** Takes everything and says nothing, until told. */
  private static final class Mute implements SpeechToText {
    SpeechListener listener;
    boolean closed;

    @Override
    public SpeechStream open(Listening how, SpeechListener told) {
      listener = told;
      return new SpeechStream() {
        @Override
        public void hear(AudioFrame frame) {
          // and says nothing
        }

        @Override
        public void close() {
          closed = true;
        }
      };
    }
  }

  @Test
  void five_seconds_of_voice_without_a_word_are_deafness() {
    SpeechStream stream = guarded(new Mute());
    speak(stream, "v".repeat(50));
    assertThat(notes.failures).isEmpty();
    speak(stream, "vv");
    assertThat(notes.failures).containsExactly(DEAF);
  }

  @Test
  void three_short_utterances_without_a_word_are_deafness_and_two_are_not() {
    SpeechStream stream = guarded(new Mute());
    speak(stream, "vvvv................vvvv................................");
    assertThat(notes.failures).isEmpty();
    speak(stream, "vvvv....................");
    assertThat(notes.failures).containsExactly(DEAF);
  }

  @Test
  void any_word_also_an_interim_one_is_an_answer_and_silence_needs_none() {
    Mute mute = new Mute();
    SpeechStream stream = guarded(mute);
    for (int i = 0; i < 5; i++) {
      speak(stream, "v".repeat(45));
      mute.listener.heard(new Transcript.Interim("my"), AudioFrame.LENGTH);
    }
    speak(stream, ".".repeat(600));
    assertThat(notes.failures).isEmpty();
  }

  @Test
  void sound_that_is_heard_again_all_at_once_leaves_time_for_an_answer() {
    Mute mute = new Mute();
    SpeechStream stream = guarded(mute);
    short[] voice = new short[AudioFrame.SAMPLES];
    for (int i = 0; i < 500; i++) stream.hear(AudioFrame.of(i, voice, true));
    assertThat(notes.failures).isEmpty();
    speak(stream, ".".repeat(45));
    assertThat(notes.failures).isEmpty();
    speak(stream, ".".repeat(10));
    assertThat(notes.failures).containsExactly(DEAF);
  }

  @Test
  void a_guard_closes_what_it_guards_and_tells_nothing_afterwards() {
    Mute mute = new Mute();
    SpeechStream stream = guarded(mute);
    stream.close();
    assertThat(mute.closed).isTrue();
    mute.listener.failed(AWAY);
    mute.listener.heard(new Transcript.Interim("late"), AudioFrame.LENGTH);
    assertThat(notes.failures).isEmpty();
  }

  @Test
  void one_that_cannot_be_opened_says_so() {
    SpeechToText broken =
        (how, listener) -> {
          throw new IllegalStateException("no network");
        };
    assertThatThrownBy(() -> guarded(broken)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_noisy_line_gives_no_rest_to_the_recogniser_of_all_others() {
    WordPerHalfSecond failing = recogniser(DEAF, 1, 1, 1);
    SpeechToText ears = new RestingEars(failing, new Rest(() -> now));
    for (int call = 0; call < 5; call++) speak(ears.open(ENGLISH, new Notes()), "..");
    assertThat(failing.opened).hasSize(5);
  }

  @Test
  void new_streams_leave_one_alone_that_fails_again_and_again() {
    WordPerHalfSecond failing = recogniser(AWAY, 1, 1, 1);
    SpeechToText ears = new RestingEars(failing, new Rest(() -> now));
    for (int call = 0; call < 5; call++) speak(ears.open(ENGLISH, new Notes()), "..");
    assertThat(failing.opened).hasSize(Rest.FAILURES);
    ears.open(ENGLISH, notes).close();
    assertThat(notes.failures).containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "resting"));
    now += Rest.LENGTH.toNanos();
    Notes later = new Notes();
    now = now / AudioFrame.LENGTH.toNanos() / 25 * 25 * AudioFrame.LENGTH.toNanos() - 1;
    speak(ears.open(ENGLISH, later), "......");
    assertThat(failing.opened).hasSize(Rest.FAILURES + 1);
    assertThat(later.failures).isEmpty();
  }
}
