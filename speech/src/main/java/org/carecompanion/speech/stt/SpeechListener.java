package org.carecompanion.speech.stt;

import java.time.Duration;
import org.carecompanion.speech.failure.SpeechFailure;

/** Is told what was recognised: by any thread, one call at a time, never waiting long. */
public interface SpeechListener {
  /**
   * @param until where in the stream the words end, by the times of its frames; all before a final
   *     text is settled
   */
  void heard(Transcript transcript, Duration until);

  /** The stream is over; nothing more is heard. */
  void failed(SpeechFailure failure);
}
