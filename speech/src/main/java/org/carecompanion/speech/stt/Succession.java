package org.carecompanion.speech.stt;

import java.util.Optional;
import org.carecompanion.speech.failure.SpeechFailure;

/** Who listens when a recogniser has failed. One for each stream; not for several threads. */
interface Succession {
  SpeechToText first();

  /** Empty when nobody is left. */
  Optional<SpeechToText> after(SpeechFailure failure);

  /** The one whose turn it is has recognised something. */
  void heard();
}
