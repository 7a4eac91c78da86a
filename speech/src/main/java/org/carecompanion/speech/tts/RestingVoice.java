package org.carecompanion.speech.tts;

import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;

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
    try {
      AudioClip clip = voice.speak(phrase);
      rest.worked();
      return clip;
    } catch (VoiceFailedException e) {
      rest.failed(e.failure());
      throw e;
    } catch (RuntimeException | Error e) {
      rest.failed(SpeechFailure.thrown(e));
      throw e;
    }
  }
}
