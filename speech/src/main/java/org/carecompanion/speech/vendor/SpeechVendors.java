package org.carecompanion.speech.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.stt.FallOver;
import org.carecompanion.speech.stt.RestingEars;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.stt.google.GoogleEars;
import org.carecompanion.speech.stt.whisper.WhisperEars;
import org.carecompanion.speech.tts.FallOverVoice;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Pronunciations;
import org.carecompanion.speech.tts.RestingVoice;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.azure.AzureVoice;
import org.carecompanion.speech.tts.cache.CachedVoice;
import org.carecompanion.speech.tts.google.GoogleVoice;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.carecompanion.speech.vendor.SpeechSettings.Ear;
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

  private final Ssml ssml = new Ssml(Pronunciations.english());
  private final List<Runnable> closing;
  private final SpeechToText ears;
  private final List<CachedVoice> voices;
  private final TextToSpeech voice;

  private SpeechVendors(SpeechSettings settings, List<Runnable> closing) {
    this.closing = closing;
    ears =
        new FallOver(
            allButLast(
                settings.ears().stream().map(this::built).toList(),
                each -> new RestingEars(each, new Rest(System::nanoTime))));
    Duration limit = settings.voiceLimit();
    List<TextToSpeech> rested =
        allButLast(
            settings.voices().stream().map(each -> built(each, limit)).toList(),
            each -> new RestingVoice(each, new Rest(System::nanoTime)));
    // each voice has phrases of its own: one that fails still says what it has said
    voices =
        rested.stream().map(each -> new CachedVoice(each, CACHE_BYTES / rested.size())).toList();
    voice = new FallOverVoice(List.copyOf(voices));
  }

  /** The last is always tried: there is nobody else. */
  private static <T> List<T> allButLast(List<T> vendors, UnaryOperator<T> rested) {
    List<T> wrapped = new ArrayList<>(vendors.subList(0, vendors.size() - 1));
    wrapped.replaceAll(rested);
    wrapped.add(vendors.getLast());
    return wrapped;
  }

  /** Reaches no network. */
  public static SpeechVendors of(SpeechSettings settings) {
    List<Runnable> opened = new ArrayList<>();
    try {
      return new SpeechVendors(settings, opened);
    } catch (RuntimeException | Error e) {
      closed(opened).ifPresent(e::addSuppressed);
      throw e;
    }
  }

  private SpeechToText built(Ear ear) {
    return switch (ear) {
      case Ear.Google google -> {
        GoogleEars built = GoogleEars.open(google.access(), google.model());
        closing.add(built::close);
        yield built.ears();
      }
      case Ear.Whisper whisper -> {
        WhisperEars built = WhisperEars.open(whisper.model(), whisper.processes());
        closing.add(built::close);
        yield built.ears();
      }
    };
  }

  private TextToSpeech built(Voice each, Duration limit) {
    return switch (each) {
      case Voice.Google google -> {
        GoogleVoice built = GoogleVoice.open(google.access(), google.name(), ssml, limit);
        closing.add(built::close);
        yield built;
      }
      case Voice.Azure azure -> {
        AzureVoice built = new AzureVoice(azure.access(), azure.name(), ssml, limit);
        closing.add(built::close);
        yield built;
      }
      case Voice.Local local -> new EspeakVoice(local.program(), ssml, LOCAL_LIMIT);
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

  /** What the first voice that knows this phrase has made of it. Asks no vendor. */
  public Optional<AudioClip> known(Phrase phrase) {
    return voices.stream().flatMap(each -> each.known(phrase).stream()).findFirst();
  }

  /**
   * Has each voice make phrases before anybody wants them, one after another: waits for the voices.
   * The one that speaks when others fail must not begin to make them then.
   *
   * @param phrases what matters most first; what there is no room for is left out
   * @return those that no voice knows now
   */
  public List<Phrase> warm(Collection<Phrase> phrases) {
    List<Phrase> unknown = new ArrayList<>();
    for (Phrase phrase : phrases) {
      long knowing = voices.stream().filter(each -> each.warm(phrase)).count();
      if (knowing == 0) unknown.add(phrase);
    }
    return unknown;
  }

  /** Lets go of every connection and thread; what is still spoken or recognised fails. */
  @Override
  public void close() {
    Optional<RuntimeException> broke = closed(closing);
    if (broke.isPresent()) throw broke.get();
  }

  /** Closes all of them, also where one throws: the first of what was thrown. */
  static Optional<RuntimeException> closed(List<Runnable> closing) {
    RuntimeException first = null;
    for (Runnable each : closing) {
      try {
        each.run();
      } catch (RuntimeException e) {
        if (first == null) first = e;
        else first.addSuppressed(e);
      }
    }
    return Optional.ofNullable(first);
  }
}
