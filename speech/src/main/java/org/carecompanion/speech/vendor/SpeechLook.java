package org.carecompanion.speech.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.carecompanion.speech.vad.VoiceDetector;
import org.carecompanion.speech.vad.VoiceDetectors;
import org.carecompanion.speech.vendor.SpeechSettings.Ear;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Whether each voice speaks and each recogniser hears it. For {@code companion doctor}, which runs
 * without a server and loads this class apart: hence only the JDK's own types. Takes settings by
 * key; gives lines, each with {@code name}, {@code status} (ok, warning, problem), {@code says} and
 * {@code fix}; none where calls do not run through us.
 */
public final class SpeechLook implements Function<Map<String, String>, List<Map<String, String>>> {
  static final Phrase PHRASE =
      new Phrase("One, two, three, four, five.", Locale.US, Phrase.Content.PERSONAL);

  /** More than calls wait: the first use of a library is slow. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final int SILENCE_FRAMES = 100;

  @Override
  public List<Map<String, String>> apply(Map<String, String> settings) {
    boolean asked = settings.keySet().stream().anyMatch(key -> key.startsWith("speech."));
    if (!asked && !"stream".equals(settings.get("companion.call.mode"))) return List.of();
    try {
      return new Look(SpeechSettings.of(key -> Optional.ofNullable(settings.get(key)))).lines();
    } catch (IllegalArgumentException e) {
      return List.of(
          line("speech", "problem", String.valueOf(e.getMessage()), "docs/configuration.md"));
    }
  }

  private static Map<String, String> line(String name, String status, String says, String fix) {
    return Map.of("name", name, "status", status, "says", says, "fix", fix);
  }

  /** What a voice said, and silence that ends it, as calls hand it on. */
  static List<AudioFrame> frames(AudioClip sound) {
    List<AudioFrame> frames = new ArrayList<>();
    byte[] codes = new byte[AudioFrame.SAMPLES];
    short[] samples = new short[AudioFrame.SAMPLES];
    try (VoiceDetector detector = VoiceDetectors.best().open()) {
      for (int i = 0; i < sound.frames() + SILENCE_FRAMES; i++) {
        if (i < sound.frames()) sound.frame(i, codes, 0);
        else Arrays.fill(codes, MuLaw.SILENCE);
        MuLaw.decode(codes, 0, codes.length, samples);
        frames.add(AudioFrame.of(i, samples, detector.voiced(samples)));
      }
    }
    return frames;
  }

  /** One look. */
  private static final class Look {
    private final SpeechSettings settings;
    private final List<Map<String, String>> lines = new ArrayList<>();
    private @Nullable AudioClip sound;

    Look(SpeechSettings settings) {
      this.settings = settings;
    }

    List<Map<String, String>> lines() {
      for (Voice voice : settings.voices()) look(voice);
      for (Ear ear : settings.ears()) look(ear);
      return List.copyOf(lines);
    }

    private void look(Voice voice) {
      String name = "voice " + voice.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      SpeechSettings alone = new SpeechSettings(settings.ears(), List.of(voice), LIMIT);
      try (SpeechVendors vendors = SpeechVendors.of(alone)) {
        AudioClip clip = vendors.voice().speak(PHRASE);
        if (sound == null) sound = clip;
        add(name, "ok", "speaks", "");
      } catch (VoiceFailedException e) {
        failed(name, e.failure());
      } catch (RuntimeException e) {
        failed(name, SpeechFailure.thrown(e));
      }
    }

    private void look(Ear ear) {
      String name = "ears " + ear.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      AudioClip spoken = sound;
      if (spoken == null) {
        add(name, "warning", "not tried: no voice speaks", "");
        return;
      }
      List<Voice> one = settings.voices().subList(0, 1);
      SpeechSettings alone = new SpeechSettings(List.of(ear), one, LIMIT);
      CompletableFuture<Optional<SpeechFailure>> end = new CompletableFuture<>();
      try (SpeechVendors vendors = SpeechVendors.of(alone);
          SpeechStream stream =
              vendors.ears().open(new Listening(Locale.US, List.of()), listener(end))) {
        frames(spoken).forEach(stream::hear);
        end.get(LIMIT.toSeconds(), TimeUnit.SECONDS)
            .ifPresentOrElse(
                failure -> failed(name, failure),
                () -> add(name, "ok", "hears what was spoken", ""));
      } catch (TimeoutException e) {
        add(name, "warning", "takes sound and recognises no word of it", "try it in a call");
      } catch (ExecutionException e) {
        add(name, "problem", "did not work: " + e.getClass().getSimpleName(), "");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        failed(name, SpeechFailure.thrown(e));
      }
    }

    private static SpeechListener listener(CompletableFuture<Optional<SpeechFailure>> end) {
      return new SpeechListener() {
        @Override
        public void heard(Transcript transcript, Duration until) {
          end.complete(Optional.empty());
        }

        @Override
        public void failed(SpeechFailure failure) {
          end.complete(Optional.of(failure));
        }
      };
    }

    private void failed(String name, SpeechFailure failure) {
      String fix =
          switch (failure.kind()) {
            case WILL_NOT_HELP -> "check its key or account, and the name of its voice or model";
            case MAY_BE_RETRIED -> "check that this machine reaches it, and try again";
          };
      add(name, "problem", "does not work: " + failure.reason(), fix);
    }

    private void add(String name, String status, String says, String fix) {
      lines.add(line(name, status, says, fix));
    }
  }
}
