package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.vad.VoiceActivity;
import org.carecompanion.speech.vad.VoiceActivityTracker;

/**
 * How much was said to a recogniser since it last recognised something. Not for several threads.
 */
final class Unanswered {
  private static final int MOST_FRAMES = frames(Duration.ofSeconds(5));
  private static final int MOST_UTTERANCES = 3;

  /** How long an answer may take once an utterance is over. */
  private static final int PATIENCE = frames(Duration.ofMillis(1_500));

  /** Whoever opens a stream again sends seconds of sound at once: those take no time. */
  private static final long FEWEST_NANOS = Duration.ofSeconds(5).toNanos();

  private final VoiceActivityTracker tracker = new VoiceActivityTracker();
  private final LongSupplier nanos;
  private int voiced;
  private int utterances;
  private int quiet;
  private long since;

  /**
   * @param nanos a clock like {@link System#nanoTime}
   */
  Unanswered(LongSupplier nanos) {
    this.nanos = nanos;
    since = nanos.getAsLong();
  }

  private static int frames(Duration time) {
    return (int) time.dividedBy(AudioFrame.LENGTH);
  }

  /** Whether it was too much. */
  boolean tooMuch(AudioFrame frame) {
    VoiceActivity activity = tracker.hear(frame.voiced());
    switch (activity) {
      case BEGAN, SPEAKING -> {
        voiced++;
        quiet = 0;
      }
      case ENDED -> utterances++;
      case QUIET -> quiet++;
    }
    boolean much = voiced > MOST_FRAMES || utterances >= MOST_UTTERANCES && quiet > PATIENCE;
    return much && nanos.getAsLong() - since > FEWEST_NANOS;
  }

  void answered() {
    voiced = 0;
    utterances = 0;
    since = nanos.getAsLong();
  }
}
