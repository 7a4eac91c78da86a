package org.carecompanion.speech.vad;

/**
 * Tells speech from other sound, frame by frame. One for each person on a call, since it learns
 * their background; not for several threads. Who opened it closes it.
 */
public interface VoiceDetector extends AutoCloseable {
  /**
   * @param frame {@link org.carecompanion.speech.audio.AudioFrame#SAMPLES} samples, which are only
   *     read
   */
  boolean voiced(short[] frame);

  @Override
  void close();
}
