package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.speech.failure.SpeechFailure;

/** Who listens when a recogniser has failed. One for each stream; not for several threads. */
interface Succession {
  SpeechToText first();

  /**
   * Empty when nobody is left.
   *
   * @param listened how much sound had come when it failed, since the first was opened
   */
  Optional<SpeechToText> after(SpeechFailure failure, Duration listened);

  /** The one whose turn it is has recognised something. */
  void heard();
}
