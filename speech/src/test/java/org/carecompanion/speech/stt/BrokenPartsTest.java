package org.carecompanion.speech.stt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.WordPerHalfSecond.Notes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a part throws, also errors of libraries: somebody is told, and nobody is deaf for ever.
 */
class BrokenPartsTest {
  private static final Listening ENGLISH = new Listening(Locale.US, List.of());
  private static final SpeechFailure AWAY = new SpeechFailure(Kind.MAY_BE_RETRIED, "UNAVAILABLE");

  private final Notes notes = new Notes();

  static Stream<Throwable> thrown() {
    return Stream.of(new IllegalStateException("first"), new NoClassDefFoundError("first"));
  }

  private static void rethrow(Throwable what) {
    if (what instanceof Error error) throw error;
    throw (RuntimeException) what;
  }

  private static void speak(SpeechStream stream, int from, int to) {
    for (int i = from; i < to; i++)
      stream.hear(AudioFrame.of(i, new short[AudioFrame.SAMPLES], false));
  }

  /** Hears so many frames, then throws. */
  private static SpeechToText breaking(Throwable what, int after, AtomicBoolean closed) {
    return (how, listener) ->
        new SpeechStream() {
          private int heard;

          @Override
          public void hear(AudioFrame frame) {
            if (heard++ >= after) rethrow(what);
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void a_letter_that_throws_does_not_hold_up_those_behind_it(Throwable what) {
    Mailbox mailbox = new Mailbox();
    List<String> done = new ArrayList<>();
    assertThatThrownBy(
            () ->
                mailbox.post(
                    () -> {
                      mailbox.post(() -> done.add("second"));
                      rethrow(what);
                    }))
        .isSameAs(what);
    mailbox.post(() -> done.add("third"));
    assertThat(done).containsExactly("second", "third");
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void the_next_vendor_hears_what_a_broken_one_did_not(Throwable what) {
    AtomicBoolean closed = new AtomicBoolean();
    SpeechToText second = new WordPerHalfSecond(Runnable::run, AWAY);
    try (SpeechStream stream =
        new FallOver(List.of(breaking(what, 30, closed), second)).open(ENGLISH, notes)) {
      speak(stream, 0, 75);
    }
    assertThat(notes.finals).containsExactly("word0", "word1", "word2");
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void the_next_vendor_is_opened_where_one_cannot_be(Throwable what) {
    SpeechToText first =
        (how, listener) -> {
          rethrow(what);
          throw new AssertionError();
        };
    SpeechToText second = new WordPerHalfSecond(Runnable::run, AWAY);
    try (SpeechStream stream = new FallOver(List.of(first, second)).open(ENGLISH, notes)) {
      speak(stream, 0, 25);
    }
    assertThat(notes.finals).containsExactly("word0");
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void a_guard_tells_of_a_broken_recogniser_and_lets_it_go(Throwable what) {
    AtomicBoolean closed = new AtomicBoolean();
    DeafnessGuard guard = new DeafnessGuard(breaking(what, 3, closed), System::nanoTime);
    try (SpeechStream stream = guard.open(ENGLISH, notes)) {
      speak(stream, 0, 10);
    }
    assertThat(notes.failures)
        .containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, what.getClass().getSimpleName()));
    assertThat(closed).isTrue();
  }

  @Test
  void an_error_in_a_batch_recogniser_is_told() {
    Deque<Runnable> work = new ArrayDeque<>();
    BatchRecogniser broken =
        (samples, how) -> {
          throw new StackOverflowError();
        };
    try (SpeechStream stream =
        new BatchToStreaming(broken, work::add, System::nanoTime).open(ENGLISH, notes)) {
      for (int i = 0; i < 100; i++) {
        short[] samples = new short[AudioFrame.SAMPLES];
        stream.hear(AudioFrame.of(i, samples, i < 30));
      }
      work.forEach(Runnable::run);
    }
    assertThat(notes.failures)
        .containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "StackOverflowError"));
  }
}
