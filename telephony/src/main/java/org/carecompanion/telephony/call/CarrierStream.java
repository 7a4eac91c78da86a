package org.carecompanion.telephony.call;

import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.playback.Pacing;

/** The carrier's end of one stream, as its call uses it. For any thread; never waits. */
public interface CarrierStream {
  /** How this carrier wants its sound. */
  Pacing pacing();

  /**
   * Sends in the order of the calls. A carrier that does not take what it is sent loses the stream:
   * {@link StreamEvents#lost} follows.
   */
  void send(Outgoing what);

  /** Ends the stream from our side; the call goes on with the carrier's next instruction. */
  void end();
}
