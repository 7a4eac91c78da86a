package org.carecompanion.speech.tts.cache;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;

/**
 * A voice that remembers fixed phrases, those last used, in so many bytes. Several calls that want
 * the same phrase at once ask the voice once. Silence is a failure. What is personal is never kept.
 * A failure is not kept either.
 */
public final class CachedVoice implements TextToSpeech {
  /** Of its room: the rest is for what patients hear meanwhile. */
  private static final double WARMED = 0.75;

  /** Of 32,768: the noise of a line is louder. */
  private static final int SILENT = 60;

  private final TextToSpeech voice;
  private final long mostBytes;
  private final Kept kept;
  private final ConcurrentMap<Phrase, FutureTask<AudioClip>> asked = new ConcurrentHashMap<>();

  /**
   * @param mostBytes of sound; a minute takes 480,000
   */
  public CachedVoice(TextToSpeech voice, long mostBytes) {
    this.voice = voice;
    this.mostBytes = mostBytes;
    this.kept = new Kept(mostBytes);
  }

  @Override
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    if (phrase.content() == Content.PERSONAL) return made(phrase);
    Optional<AudioClip> known = known(phrase);
    return known.isPresent() ? known.get() : askOnce(phrase);
  }

  /** What it remembers of this phrase. Asks nobody. */
  public Optional<AudioClip> known(Phrase phrase) {
    return phrase.content() == Content.PERSONAL ? Optional.empty() : kept.get(phrase);
  }

  /**
   * Makes a phrase before anybody wants it, if it may be kept and there is room for it.
   *
   * @return whether it is known now
   */
  public boolean warm(Phrase phrase) {
    if (phrase.content() == Content.PERSONAL) return false;
    if (kept.get(phrase).isPresent()) return true;
    if (kept.bytes() > mostBytes * WARMED) return false;
    try {
      speak(phrase);
      return true;
    } catch (VoiceFailedException e) {
      return false; // whoever wants it then asks again
    }
  }

  private AudioClip askOnce(Phrase phrase) throws VoiceFailedException {
    FutureTask<AudioClip> mine = new FutureTask<>(() -> keep(phrase));
    FutureTask<AudioClip> other = asked.putIfAbsent(phrase, mine);
    if (other != null) return result(other);
    try {
      mine.run();
      return result(mine);
    } finally {
      asked.remove(phrase, mine);
    }
  }

  /** Unless somebody has kept it since it was looked for. */
  private AudioClip keep(Phrase phrase) throws VoiceFailedException {
    Optional<AudioClip> known = kept.get(phrase);
    if (known.isPresent()) return known.get();
    AudioClip clip = made(phrase);
    kept.put(phrase, clip);
    return clip;
  }

  /** Sound in which nothing can be heard is no answer: another voice is to speak. */
  private AudioClip made(Phrase phrase) throws VoiceFailedException {
    AudioClip clip = voice.speak(phrase);
    for (short sample : clip.samples()) if (Math.abs(sample) > SILENT) return clip;
    throw new VoiceFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, "no sound"));
  }

  private static AudioClip result(FutureTask<AudioClip> task) throws VoiceFailedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof VoiceFailedException failed) throw again(failed.failure());
      if (e.getCause() instanceof Error error) throw error;
      throw again(new SpeechFailure(Kind.MAY_BE_RETRIED, "voice broken"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw again(new SpeechFailure(Kind.MAY_BE_RETRIED, "interrupted"));
    }
  }

  /** An exception of its own for each who waited. */
  private static VoiceFailedException again(SpeechFailure failure) {
    return new VoiceFailedException(failure);
  }

  /** How much room the kept sound takes. */
  public long bytes() {
    return kept.bytes();
  }
}
