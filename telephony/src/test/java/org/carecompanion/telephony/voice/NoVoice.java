package org.carecompanion.telephony.voice;

import org.carecompanion.speech.vad.VoiceDetector;

/** Hears nobody. */
final class NoVoice implements VoiceDetector {
  @Override
  public boolean voiced(short[] frame) {
    return false;
  }

  @Override
  public void close() {}
}
