package org.carecompanion.speech.stt;

import org.carecompanion.speech.audio.AudioFrame;

/** One person being listened to. Called by one thread at a time. */
public interface SpeechStream extends AutoCloseable {
  /** The next frame, in order; never waits. After a failure it is ignored. */
  void hear(AudioFrame frame);

  /** Whether somebody listens: what it hears is not just kept until then. For any thread. */
  default boolean isOpen() {
    return true;
  }

  /** Listens no more; what was not recognised yet is forgotten. */
  @Override
  void close();
}
