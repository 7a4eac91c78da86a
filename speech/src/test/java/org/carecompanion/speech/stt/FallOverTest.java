package org.carecompanion.speech.stt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.WordPerHalfSecond.Notes;
import org.junit.jupiter.api.Test;

class FallOverTest {
  private static final Listening ENGLISH = new Listening(Locale.US, List.of());
  private static final SpeechFailure AWAY = new SpeechFailure(Kind.MAY_BE_RETRIED, "UNAVAILABLE");
  private static final SpeechFailure REFUSED = new SpeechFailure(Kind.WILL_NOT_HELP, "DENIED");

  private final Notes notes = new Notes();

  private static WordPerHalfSecond recogniser(SpeechFailure failure, Integer... failsAfter) {
    return new WordPerHalfSecond(Runnable::run, failure, failsAfter);
  }

  private static List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) words.add("word" + i);
    return words;
  }

  private static void speak(SpeechStream stream, int from, int to) {
    for (int i = from; i < to; i++)
      stream.hear(AudioFrame.of(i, new short[AudioFrame.SAMPLES], false));
  }

  @Test
  void the_first_hears_as_long_as_it_does_not_fail() {
    WordPerHalfSecond first = recogniser(AWAY);
    WordPerHalfSecond second = recogniser(AWAY);
    try (SpeechStream stream = new FallOver(List.of(first, second)).open(ENGLISH, notes)) {
      speak(stream, 0, 100);
    }
    assertThat(notes.finals).isEqualTo(words(4));
    assertThat(second.opened).isEmpty();
    assertThat(first.opened.getFirst().closed).isTrue();
  }

  @Test
  void a_word_the_first_had_half_heard_is_heard_whole_by_the_second() {
    WordPerHalfSecond first = recogniser(AWAY, 60);
    WordPerHalfSecond second = recogniser(AWAY);
    try (SpeechStream stream = new FallOver(List.of(first, second)).open(ENGLISH, notes)) {
      speak(stream, 0, 100);
    }
    assertThat(notes.finals).isEqualTo(words(4));
    assertThat(first.opened.getFirst().closed).isTrue();
    assertThat(notes.failures).isEmpty();
  }

  @Property(tries = 300)
  void no_word_is_lost_or_doubled_wherever_they_fail(
      @ForAll @IntRange(min = 0, max = 400) int one,
      @ForAll @IntRange(min = 26, max = 400) int two,
      @ForAll @IntRange(min = 26, max = 400) int three) {
    Notes heard = new Notes();
    List<SpeechToText> both = List.of(recogniser(AWAY, one, three), recogniser(AWAY, two));
    try (SpeechStream stream = new FallOver(both).open(ENGLISH, heard)) {
      speak(stream, 0, 500);
    }
    assertThat(heard.finals).isEqualTo(words(20));
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void when_all_fail_and_nothing_is_heard_between_the_stream_fails_once() {
    try (SpeechStream stream =
        new FallOver(List.of(recogniser(AWAY, 5, 5), recogniser(REFUSED, 5)))
            .open(ENGLISH, notes)) {
      speak(stream, 0, 100);
    }
    assertThat(notes.failures).containsExactly(REFUSED);
  }

  @Test
  void when_all_fail_after_a_while_they_are_tried_again_with_what_nobody_had_recognised() {
    WordPerHalfSecond only = recogniser(AWAY, 510);
    try (SpeechStream stream = new FallOver(List.of(only)).open(ENGLISH, notes)) {
      speak(stream, 0, 525);
    }
    assertThat(only.opened).hasSize(2);
    assertThat(notes.finals).isEqualTo(words(21));
    assertThat(notes.failures).isEmpty();
  }

  @Test
  void when_all_fail_once_more_at_once_the_stream_fails() {
    WordPerHalfSecond one = recogniser(AWAY, 510, 0);
    WordPerHalfSecond two = recogniser(AWAY, 0, 0);
    try (SpeechStream stream = new FallOver(List.of(one, two)).open(ENGLISH, notes)) {
      speak(stream, 0, 600);
    }
    assertThat(one.opened).hasSize(2);
    assertThat(two.opened).hasSize(2);
    assertThat(notes.failures).containsExactly(AWAY);
  }

  @Test
  void who_is_deaf_and_fails_slowly_is_tried_once_more_and_not_for_ever() {
    WordPerHalfSecond silent = recogniser(AWAY, 510, 1_010, 1_010, 1_010);
    SpeechToText deaf = (how, listener) -> silent.open(how, only(listener));
    try (SpeechStream stream = new FallOver(List.of(deaf)).open(ENGLISH, notes)) {
      speak(stream, 0, 3_000);
    }
    assertThat(silent.opened).hasSize(2);
    assertThat(notes.failures).containsExactly(AWAY);
  }

  @Test
  void one_that_refuses_is_not_asked_again() {
    WordPerHalfSecond first = recogniser(REFUSED, 30);
    WordPerHalfSecond second = recogniser(AWAY, 60);
    try (SpeechStream stream = new FallOver(List.of(first, second)).open(ENGLISH, notes)) {
      speak(stream, 0, 200);
    }
    assertThat(first.opened).hasSize(1);
    assertThat(second.opened).hasSize(2);
    assertThat(notes.finals).isEqualTo(words(8));
  }

  @Test
  void what_a_recogniser_says_after_it_failed_is_stale() {
    List<SpeechListener> listeners = new ArrayList<>();
    SpeechToText talkative =
        (how, listener) -> {
          listeners.add(listener);
          return recogniser(AWAY).open(how, listener);
        };
    SpeechStream stream = new FallOver(List.of(talkative, recogniser(AWAY))).open(ENGLISH, notes);
    listeners.getFirst().failed(AWAY);
    listeners.getFirst().heard(WordPerHalfSecond.word(99), AudioFrame.LENGTH);
    listeners.getFirst().failed(AWAY);
    speak(stream, 0, 25);
    stream.close();
    listeners.getFirst().heard(WordPerHalfSecond.word(98), AudioFrame.LENGTH);
    assertThat(notes.finals).isEqualTo(words(1));
    assertThat(notes.failures).isEmpty();
  }

  @Test
  void one_that_throws_has_failed() {
    SpeechToText broken =
        (how, listener) -> {
          throw new IllegalStateException("no network");
        };
    try (SpeechStream stream =
        new FallOver(List.of(broken, recogniser(AWAY))).open(ENGLISH, notes)) {
      speak(stream, 0, 50);
    }
    assertThat(notes.finals).isEqualTo(words(2));
  }

  @Test
  void at_most_ten_seconds_are_heard_again() {
    List<Long> replayed = new ArrayList<>();
    SpeechToText silent = recogniser(AWAY, 1_000);
    SpeechToText second =
        (how, listener) ->
            new SpeechStream() {
              @Override
              public void hear(AudioFrame frame) {
                replayed.add(frame.number());
              }

              @Override
              public void close() {
                // nothing to let go
              }
            };
    SpeechToText deaf = (how, listener) -> silent.open(how, only(listener));
    try (SpeechStream stream = new FallOver(List.of(deaf, second)).open(ENGLISH, notes)) {
      speak(stream, 0, 1_001);
    }
    assertThat(replayed).hasSize(500).startsWith(501L).endsWith(1_000L);
  }

  /** Passes on failures alone. */
  private static SpeechListener only(SpeechListener listener) {
    return new SpeechListener() {
      @Override
      public void heard(Transcript transcript, java.time.Duration until) {
        // it recognises nothing
      }

      @Override
      public void failed(SpeechFailure failure) {
        listener.failed(failure);
      }
    };
  }

  @Test
  void with_vendors_on_threads_of_their_own_words_stay_in_order() throws Exception {
    try (ExecutorService one = Executors.newSingleThreadExecutor();
        ExecutorService two = Executors.newSingleThreadExecutor()) {
      for (int round = 0; round < 50; round++) {
        Notes heard = new Notes();
        SpeechStream stream =
            new FallOver(
                    List.of(
                        new WordPerHalfSecond(one, AWAY, 130 + round),
                        new WordPerHalfSecond(two, AWAY)))
                .open(ENGLISH, heard);
        speak(stream, 0, 500);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (heard.heard().size() < 20 && System.nanoTime() < giveUp) Thread.onSpinWait();
        stream.close();
        assertThat(heard.heard()).isEqualTo(words(20));
      }
    }
  }
}
