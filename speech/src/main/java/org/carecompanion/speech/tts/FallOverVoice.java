package org.carecompanion.speech.tts;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;

/**
 * Speaks with the first of several voices that can. Each has a time limit of its own; a voice that
 * changes in the middle of a call is better than none.
 */
public final class FallOverVoice implements TextToSpeech {
  private static final Logger LOG = Logger.getLogger(FallOverVoice.class.getName());

  private final List<TextToSpeech> voices;

  /**
   * @param voices at least one, the best first
   */
  public FallOverVoice(List<TextToSpeech> voices) {
    if (voices.isEmpty()) throw new IllegalArgumentException("no voice");
    this.voices = List.copyOf(voices);
  }

  @Override
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    VoiceFailedException last = null;
    for (int at = 0; at < voices.size(); at++) {
      VoiceFailedException failed;
      try {
        return voices.get(at).speak(phrase);
      } catch (VoiceFailedException e) {
        failed = e;
      } catch (RuntimeException e) {
        failed = broken(e);
      }
      note(at, failed.failure());
      if (last != null) failed.addSuppressed(last);
      last = failed;
    }
    if (last == null) throw new IllegalStateException("no voice");
    throw last;
  }

  private void note(int voice, SpeechFailure failure) {
    if (failure.equals(Rest.RESTING)) return;
    LOG.log(
        Level.WARNING,
        "voice {0} of {1} failed: {2}",
        new Object[] {voice + 1, voices.size(), failure.reason()});
  }

  private static VoiceFailedException broken(RuntimeException e) {
    String reason = e.getClass().getSimpleName();
    return new VoiceFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, reason));
  }
}
