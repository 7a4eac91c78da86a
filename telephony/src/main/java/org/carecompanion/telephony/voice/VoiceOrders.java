package org.carecompanion.telephony.voice;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;

/** Has phrases spoken on threads that may wait. For any thread. */
public final class VoiceOrders {
  private final TextToSpeech voice;
  private final Executor threads;

  public VoiceOrders(TextToSpeech voice, Executor threads) {
    this.voice = voice;
    this.threads = threads;
  }

  /** Returns at once; one of the two is told, by another thread. */
  public void order(Phrase phrase, Consumer<AudioClip> made, Consumer<SpeechFailure> failed) {
    try {
      threads.execute(() -> speak(phrase, made, failed));
    } catch (RejectedExecutionException e) {
      failed.accept(new SpeechFailure(Kind.MAY_BE_RETRIED, "too busy"));
    }
  }

  private void speak(Phrase phrase, Consumer<AudioClip> made, Consumer<SpeechFailure> failed) {
    AudioClip clip;
    try {
      clip = voice.speak(phrase);
    } catch (VoiceFailedException e) {
      failed.accept(e.failure());
      return;
    } catch (RuntimeException e) {
      // a circuit that is open, a time limit that has passed
      failed.accept(new SpeechFailure(Kind.MAY_BE_RETRIED, e.getClass().getSimpleName()));
      return;
    }
    made.accept(clip);
  }
}
