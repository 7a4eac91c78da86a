package org.carecompanion.telephony.call;

import java.time.Duration;

/**
 * What a carrier's stream tells its call: by one thread at a time, which must not be kept waiting.
 */
public interface StreamEvents {
  /**
   * Sound of the patient.
   *
   * @param at since the carrier began the stream
   * @param samples 8,000 a second, signed 16 bits; lent until this returns
   * @param length how many of them, from the start
   */
  void sound(Duration at, short[] samples, int length);

  /**
   * @param key 0-9, *, #, A-D
   */
  void key(char key);

  /** What was sent before this mark has been played, or cleared. */
  void marked(String mark);

  /** The carrier said that the stream is over. */
  void stopped();

  /**
   * The stream broke off; nothing more comes. Also after {@link #stopped}: then it changes nothing.
   */
  void lost();
}
