package org.carecompanion.telephony.voice;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;

/**
 * Has phrases spoken on threads that may wait. What is known needs no voice, and so no leave of
 * what guards them: the emergency wording is said while every vendor rests. For any thread.
 */
public final class VoiceOrders {
  private final Function<Phrase, Optional<AudioClip>> known;
  private final TextToSpeech voice;
  private final Executor threads;

  /**
   * @param known asks nobody
   * @param voice asked for what is not known
   */
  public VoiceOrders(
      Function<Phrase, Optional<AudioClip>> known, TextToSpeech voice, Executor threads) {
    this.known = known;
    this.voice = voice;
    this.threads = threads;
  }

  /** Returns at once; one of the two is told, by another thread but for what is known. */
  public void order(Phrase phrase, Consumer<AudioClip> made, Consumer<SpeechFailure> failed) {
    Optional<AudioClip> before = known.apply(phrase);
    if (before.isPresent()) {
      made.accept(before.get());
      return;
    }
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
