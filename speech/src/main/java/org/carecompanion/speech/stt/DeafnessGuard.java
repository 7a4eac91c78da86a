package org.carecompanion.speech.stt;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.carecompanion.speech.vad.VoiceDetector;

/**
 * Notices a recogniser that takes sound and never says a word, which no network tells: it has
 * failed when somebody spoke to it for five seconds, or said three things, and nothing came, not
 * even interim. Noise that a detector takes for a voice looks the same, so these figures are
 * generous: whoever hears next pays for a false alarm with the last ten seconds heard again.
 */
public final class DeafnessGuard implements SpeechToText {
  private final SpeechToText recogniser;
  private final Supplier<VoiceDetector> detectors;
  private final LongSupplier nanos;

  /**
   * @param detectors opens one for each stream
   * @param nanos a clock like {@link System#nanoTime}
   */
  public DeafnessGuard(
      SpeechToText recogniser, Supplier<VoiceDetector> detectors, LongSupplier nanos) {
    this.recogniser = recogniser;
    this.detectors = detectors;
    this.nanos = nanos;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    GuardedStream guarded = new GuardedStream(new Unanswered(detectors.get(), nanos), listener);
    guarded.listenBy(recogniser, how);
    return guarded;
  }
}
