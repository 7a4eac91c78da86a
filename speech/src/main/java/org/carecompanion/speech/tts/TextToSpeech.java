package org.carecompanion.speech.tts;

import org.carecompanion.speech.audio.AudioClip;

/** A voice. For any thread. */
public interface TextToSpeech {
  /** Waits until the phrase has become sound, or its own time limit has passed. */
  AudioClip speak(Phrase phrase) throws VoiceFailedException;
}
