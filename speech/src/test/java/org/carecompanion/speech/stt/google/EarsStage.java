package org.carecompanion.speech.stt.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.junit.jupiter.api.AfterEach;

/** By Google's own library, against a server that speaks its protocol; new for each test. */
abstract class EarsStage {
  static final String CANARY = "zwiebelfisch";
  static final Listening ENGLISH = new Listening(Locale.US, List.of(CANARY));

  /** Everything a listener is told. */
  static final class Notes implements SpeechListener {
    final List<String> words = new ArrayList<>();
    final List<Duration> ends = new ArrayList<>();
    final List<String> interims = new ArrayList<>();
    final List<SpeechFailure> failures = new ArrayList<>();

    @Override
    public synchronized void heard(Transcript transcript, Duration until) {
      switch (transcript) {
        case Transcript.Interim interim -> interims.add(interim.text());
        case Transcript.Final said -> {
          words.addAll(List.of(said.text().split(" ")));
          ends.add(until);
        }
      }
    }

    @Override
    public synchronized void failed(SpeechFailure failure) {
      failures.add(failure);
    }

    synchronized int count() {
      return words.size();
    }

    synchronized boolean over() {
      return !failures.isEmpty();
    }
  }

  final Notes notes = new Notes();
  EmulatedEars google;
  GoogleEars ears;
  SpeechStream stream;

  @AfterEach
  void close() {
    if (stream != null) stream.close();
    if (ears != null) ears.close();
    if (google != null) google.close();
  }

  void open(StreamLimits limits, IntFunction<EmulatedEars.Stream> behaviour) throws IOException {
    google = new EmulatedEars(behaviour);
    open(google.access(), limits);
  }

  void open(GoogleAccess access, StreamLimits limits) {
    ears = GoogleEars.open(access, "phone_call", limits);
    stream = ears.ears().open(ENGLISH, notes);
  }

  /** Word by word, each recognised before the next, as in a conversation. */
  void speak(int from, int to, int apart) {
    int before = notes.count();
    for (int word = from; word < to; word++) {
      for (int i = 0; i < WordsOfBytes.FRAMES; i++)
        stream.hear(WordsOfBytes.frame((long) word * WordsOfBytes.FRAMES + i));
      int until = before + (word + 1 - from) / apart * apart;
      await(() -> notes.count() >= until || notes.over());
    }
  }

  static void await(BooleanSupplier what) {
    long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(giveUp);
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static StreamLimits limits(double restart, double latest) {
    return new StreamLimits(
        Duration.ofMinutes(10), seconds(restart), seconds(latest), seconds(5), seconds(0.05));
  }

  static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }
}
