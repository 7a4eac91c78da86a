package org.carecompanion.speech.tts;

import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.Rest;

/** A voice that is not asked for a while once it has failed again and again. */
public final class RestingVoice implements TextToSpeech {
  private final TextToSpeech voice;
  private final Rest rest;

  public RestingVoice(TextToSpeech voice, Rest rest) {
    this.voice = voice;
    this.rest = rest;
  }

  @Override
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    if (!rest.over()) throw new VoiceFailedException(Rest.RESTING);
    boolean worked = false;
    try {
      AudioClip clip = voice.speak(phrase);
      worked = true;
      return clip;
    } finally {
      if (worked) rest.worked();
      else rest.failed();
    }
  }
}
