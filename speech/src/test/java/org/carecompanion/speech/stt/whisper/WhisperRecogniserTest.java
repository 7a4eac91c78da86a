package org.carecompanion.speech.stt.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.RecognitionFailedException;
import org.junit.jupiter.api.Test;

class WhisperRecogniserTest {
  private static final Listening ENGLISH = new Listening(Locale.US, List.of());

  private final List<short[]> asked = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();

  /** Says this, and notes what it was asked. */
  private Transcriber saying(String text) {
    return new Transcriber() {
      @Override
      public String transcribe(short[] samples, String language) {
        asked.add(samples);
        languages.add(language);
        return text;
      }

      @Override
      public void close() {
        // holds nothing
      }
    };
  }

  private static short[] tone(double seconds, int loudness) {
    short[] samples = new short[(int) (seconds * 8_000)];
    for (int i = 0; i < samples.length; i++)
      samples[i] = (short) (loudness * Math.sin(2 * Math.PI * 440 * i / 8_000));
    return samples;
  }

  @Test
  void whisper_gets_twice_the_samples_and_never_less_than_a_second() throws Exception {
    WhisperRecogniser whisper = new WhisperRecogniser(List.of(saying(" It hurts.")));
    assertThat(whisper.recognise(tone(0.4, 8_000), ENGLISH).orElseThrow().text())
        .isEqualTo("It hurts.");
    assertThat(asked.getFirst().length).isBetween(19_990, 20_000);
    whisper.recognise(tone(3, 8_000), ENGLISH);
    assertThat(asked.getLast().length).isBetween(47_990, 48_000);
    assertThat(languages).containsOnly("en");
  }

  @Test
  void it_is_the_same_tone_at_the_other_rate() throws Exception {
    new WhisperRecogniser(List.of(saying("x"))).recognise(tone(2, 8_000), ENGLISH);
    short[] wide = asked.getFirst();
    int crossings = 0;
    for (int i = 8_001; i < 24_000; i++) if (wide[i - 1] < 0 && wide[i] >= 0) crossings++;
    assertThat(crossings).isBetween(438, 442);
  }

  @Test
  void a_quiet_line_is_not_asked_about() throws Exception {
    WhisperRecogniser whisper = new WhisperRecogniser(List.of(saying("Thank you.")));
    assertThat(whisper.recognise(new short[16_000], ENGLISH)).isEmpty();
    assertThat(whisper.recognise(tone(2, 60), ENGLISH)).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(whisper.recognise(tone(2, 200), ENGLISH)).isPresent();
  }

  @Test
  void what_is_no_speech_is_no_words() throws Exception {
    WhisperRecogniser whisper = new WhisperRecogniser(List.of(saying(" [BLANK_AUDIO]")));
    assertThat(whisper.recognise(tone(2, 8_000), ENGLISH)).isEmpty();
  }

  @Test
  void one_that_failed_is_used_again() throws Exception {
    SpeechFailure late = new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit");
    AtomicInteger times = new AtomicInteger();
    Transcriber shaky =
        new Transcriber() {
          @Override
          public String transcribe(short[] samples, String language)
              throws RecognitionFailedException {
            if (times.getAndIncrement() == 0) throw new RecognitionFailedException(late);
            return "yes";
          }

          @Override
          public void close() {
            // holds nothing
          }
        };
    WhisperRecogniser whisper = new WhisperRecogniser(List.of(shaky));
    assertThatThrownBy(() -> whisper.recognise(tone(1, 8_000), ENGLISH)).hasMessage("time limit");
    assertThat(whisper.recognise(tone(1, 8_000), ENGLISH)).isPresent();
  }

  @Test
  void each_does_one_thing_at_a_time() throws Exception {
    List<Transcriber> two = List.of(exclusive(), exclusive());
    WhisperRecogniser whisper = new WhisperRecogniser(two);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++)
        all.add(threads.submit(() -> whisper.recognise(tone(0.3, 8_000), ENGLISH)));
      for (Future<?> each : all) each.get();
    }
  }

  private static Transcriber exclusive() {
    AtomicInteger inside = new AtomicInteger();
    return new Transcriber() {
      @Override
      public String transcribe(short[] samples, String language) {
        if (inside.incrementAndGet() > 1) throw new IllegalStateException("two at once");
        Thread.yield();
        inside.decrementAndGet();
        return "yes";
      }

      @Override
      public void close() {
        // holds nothing
      }
    };
  }
}
