package org.carecompanion.speech.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.tts.FallOverVoice;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Pronunciations;
import org.carecompanion.speech.tts.RestingVoice;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.carecompanion.speech.tts.cache.CachedVoice;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;

/**
 * The ears and the voice of all calls, as the settings name them: one after another when one fails.
 * Build once; for any thread.
 */
public final class SpeechVendors implements AutoCloseable {
  /** Half an hour of fixed phrases, for all voices together. */
  private static final long CACHE_BYTES = 16_000_000;

  /** A long sentence takes espeak-ng a tenth of it. */
  private static final Duration LOCAL_LIMIT = Duration.ofSeconds(3);

  private final SpeechToText ears;
  private final TextToSpeech voice;

  private SpeechVendors(SpeechToText ears, TextToSpeech voice) {
    this.ears = ears;
    this.voice = voice;
  }

  /** Reaches no network. */
  public static SpeechVendors of(SpeechSettings settings) {
    Ssml ssml = new Ssml(Pronunciations.english());
    List<TextToSpeech> voices = new ArrayList<>();
    for (Voice each : settings.voices())
      voices.add(remembering(built(each, ssml), CACHE_BYTES / settings.voices().size()));
    return new SpeechVendors(SpeechVendors::deaf, new FallOverVoice(voices));
  }

  private static TextToSpeech built(Voice voice, Ssml ssml) {
    return switch (voice) {
      case Voice.Local local -> new EspeakVoice(local.program(), ssml, LOCAL_LIMIT);
    };
  }

  /** Each voice has phrases of its own, so that one that fails still says what it has said. */
  private static TextToSpeech remembering(TextToSpeech voice, long bytes) {
    return new CachedVoice(new RestingVoice(voice, new Rest(System::nanoTime)), bytes);
  }

  private static SpeechStream deaf(Listening how, SpeechListener listener) {
    listener.failed(new SpeechFailure(Kind.WILL_NOT_HELP, "no recogniser"));
    return new SpeechStream() {
      @Override
      public void hear(AudioFrame frame) {
        // it has failed
      }

      @Override
      public void close() {
        // nothing to let go
      }
    };
  }

  /** Who listens. */
  public SpeechToText ears() {
    return ears;
  }

  /** Who speaks; remembers phrases that are the same for everybody. */
  public TextToSpeech voice() {
    return voice;
  }

  /**
   * Speaks phrases before anybody wants them, one after another: waits for the voices.
   *
   * @return those that no voice could speak
   */
  public List<Phrase> warm(Collection<Phrase> phrases) {
    List<Phrase> failed = new ArrayList<>();
    for (Phrase phrase : phrases) {
      try {
        voice.speak(phrase);
      } catch (VoiceFailedException e) {
        failed.add(phrase);
      }
    }
    return failed;
  }

  /** Lets go of every connection; what is still spoken or recognised fails. */
  @Override
  public void close() {
    // a voice on this machine holds nothing
  }
}
