package org.carecompanion.speech.stt;

import java.util.function.LongSupplier;

/**
 * Notices a recogniser that takes sound and never says a word, which no network tells: it has
 * failed when somebody spoke to it for five seconds, or said three things, and nothing came, not
 * even interim. Noise that a detector takes for a voice looks the same, so these figures are
 * generous: whoever hears next pays for a false alarm with the last ten seconds heard again.
 */
public final class DeafnessGuard implements SpeechToText {
  private final SpeechToText recogniser;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock like {@link System#nanoTime}
   */
  public DeafnessGuard(SpeechToText recogniser, LongSupplier nanos) {
    this.recogniser = recogniser;
    this.nanos = nanos;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    GuardedStream guarded = new GuardedStream(new Unanswered(nanos), listener);
    guarded.listenBy(recogniser, how);
    return guarded;
  }
}
