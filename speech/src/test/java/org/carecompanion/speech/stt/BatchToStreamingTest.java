package org.carecompanion.speech.stt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.RejectedExecutionException;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.WordPerHalfSecond.Notes;
import org.junit.jupiter.api.Test;

class BatchToStreamingTest {
  private static final Listening ENGLISH = new Listening(Locale.US, List.of());

  private final Notes notes = new Notes();
  private final List<short[]> utterances = new ArrayList<>();
  private final Deque<Runnable> work = new ArrayDeque<>();

  private SpeechStream open(BatchRecogniser recogniser) {
    return new BatchToStreaming(recogniser, work::add, () -> nanos).open(ENGLISH, notes);
  }

  private Optional<Transcript.Final> count(short[] samples, Listening how) {
    utterances.add(samples);
    return Optional.of(
        new Transcript.Final("utterance" + utterances.size(), OptionalDouble.empty()));
  }

  private long number;
  private long nanos;

  /** v: a tenth of a second of voice; a dot: of none. */
  private void speak(SpeechStream stream, String tenths) {
    for (char tenth : tenths.toCharArray()) {
      short[] samples = new short[AudioFrame.SAMPLES];
      for (int i = 0; i < 5; i++) stream.hear(AudioFrame.of(number++, samples, tenth == 'v'));
    }
  }

  private void work() {
    while (!work.isEmpty()) work.removeFirst().run();
  }

  @Test
  void an_utterance_begins_a_little_before_the_voice_and_ends_after_half_a_second() {
    SpeechStream stream = open(this::count);
    speak(stream, "..........vvvvvvvvvv........");
    work();
    assertThat(notes.finals).containsExactly("utterance1");
    double seconds = utterances.getFirst().length / 8_000.0;
    assertThat(seconds).isBetween(1.6, 1.8);
    assertThat(notes.until).isBetween(Duration.ofMillis(2_450), Duration.ofMillis(2_550));
  }

  @Test
  void a_short_pause_does_not_cut_an_utterance_and_a_long_one_does() {
    SpeechStream stream = open(this::count);
    speak(stream, "vvvvv...vvvvv......vvvvv......");
    work();
    assertThat(utterances).hasSize(2);
  }

  @Test
  void an_utterance_has_fifteen_seconds_at_most() {
    SpeechStream stream = open(this::count);
    speak(stream, "v".repeat(400));
    work();
    assertThat(utterances).hasSize(2).allMatch(samples -> samples.length == 15 * AudioFrame.HERTZ);
  }

  @Test
  void a_long_utterance_is_cut_where_it_is_quietest_and_nothing_is_lost() {
    SpeechStream stream = open(this::count);
    int quietest = 14 * 50 - 1;
    for (int i = 0; i < 20 * 50; i++) {
      short[] samples = new short[AudioFrame.SAMPLES];
      Arrays.fill(samples, (short) (i == quietest ? 20 : 2_000 + i));
      stream.hear(AudioFrame.of(number++, samples, true));
    }
    work();
    assertThat(notes.until).isEqualTo(Duration.ofSeconds(14));
    speak(stream, "......");
    work();
    assertThat(utterances.getFirst()).hasSize(14 * AudioFrame.HERTZ);
    assertThat(utterances.getLast()[1]).isEqualTo((short) (2_000 + quietest + 1));
    assertThat(utterances.getLast().length).isGreaterThanOrEqualTo(6 * AudioFrame.HERTZ);
  }

  @Test
  void words_that_do_not_come_in_four_seconds_come_too_late() {
    SpeechStream stream = open(this::count);
    speak(stream, "vvv......");
    nanos = Duration.ofMillis(3_900).toNanos();
    speak(stream, ".");
    assertThat(notes.failures).isEmpty();
    nanos = Duration.ofMillis(4_100).toNanos();
    speak(stream, ".");
    assertThat(notes.failures).containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "late"));
    work();
    assertThat(notes.finals).isEmpty();
  }

  @Test
  void an_utterance_that_is_transcribed_is_waited_for_no_longer_than_one_that_waits() {
    SpeechStream stream = open(this::count);
    speak(stream, "vvv......");
    nanos = Duration.ofMillis(3_000).toNanos();
    work();
    speak(stream, "vvv......");
    nanos = Duration.ofMillis(6_000).toNanos();
    speak(stream, ".");
    assertThat(notes.failures).isEmpty();
    nanos = Duration.ofMillis(7_100).toNanos();
    speak(stream, ".");
    assertThat(notes.failures).hasSize(1);
  }

  @Test
  void silence_is_never_recognised() {
    SpeechStream stream = open(this::count);
    speak(stream, ".".repeat(300));
    assertThat(work).isEmpty();
  }

  @Test
  void utterances_come_in_order_though_many_threads_work() {
    SpeechStream stream = open(this::count);
    speak(stream, "vvv......vvv......vvv......");
    assertThat(work).hasSize(1);
    work();
    assertThat(notes.finals).containsExactly("utterance1", "utterance2", "utterance3");
  }

  @Test
  void a_recogniser_that_never_catches_up_has_failed() {
    SpeechStream stream = open(this::count);
    speak(stream, "vvv......".repeat(5));
    assertThat(notes.failures).containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "too slow"));
    speak(stream, "vvv......");
    work();
    assertThat(utterances).isEmpty();
  }

  @Test
  void its_failure_ends_the_stream_once() {
    SpeechFailure failure = new SpeechFailure(Kind.WILL_NOT_HELP, "no model");
    SpeechStream stream =
        open(
            (samples, how) -> {
              throw new RecognitionFailedException(failure);
            });
    speak(stream, "vvv......vvv......");
    work();
    assertThat(notes.failures).containsExactly(failure);
  }

  @Test
  void a_recogniser_that_breaks_or_has_no_room_has_failed_too() {
    SpeechStream stream =
        open(
            (samples, how) -> {
              throw new IllegalStateException("patient said ...");
            });
    speak(stream, "vvv......");
    work();
    assertThat(notes.failures)
        .containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "IllegalStateException"));
    Notes busy = new Notes();
    SpeechStream refused =
        new BatchToStreaming(
                this::count,
                task -> {
                  throw new RejectedExecutionException("full");
                },
                () -> nanos)
            .open(ENGLISH, busy);
    speak(refused, "vvv......");
    assertThat(busy.failures).containsExactly(new SpeechFailure(Kind.MAY_BE_RETRIED, "too busy"));
  }

  @Test
  void closed_it_tells_nothing_more() {
    SpeechStream stream = open(this::count);
    speak(stream, "vvv......");
    stream.close();
    work();
    speak(stream, "vvv......");
    assertThat(notes.finals).isEmpty();
  }

  @Test
  void an_utterance_without_words_tells_nothing() {
    SpeechStream stream = open((samples, how) -> Optional.empty());
    speak(stream, "vvv......");
    work();
    assertThat(notes.finals).isEmpty();
    assertThat(notes.failures).isEmpty();
  }
}
