package org.carecompanion.speech.vendor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.speech.tts.azure.AzureAccess;
import org.carecompanion.speech.vendor.google.GoogleAccess;

/**
 * Who listens and who speaks, in the order in which they are tried; the settings {@code speech.*}.
 *
 * @param ears at least one
 * @param voices at least one
 * @param voiceLimit how long a voice on another machine may take for a phrase
 */
public record SpeechSettings(List<Ear> ears, List<Voice> voices, Duration voiceLimit) {
  /** A recogniser, and what it needs. */
  public sealed interface Ear {
    /** Google Cloud Speech-to-Text, with a model for telephones. */
    record Google(GoogleAccess access, String model) implements Ear {}

    /**
     * Whisper on this machine.
     *
     * @param model a file of whisper.cpp's
     * @param processes how many utterances at once
     */
    record Whisper(Path model, int processes) implements Ear {}
  }

  /** A voice, and what it needs. */
  public sealed interface Voice {
    /** Google Cloud Text-to-Speech. */
    record Google(GoogleAccess access, String name) implements Voice {}

    /** Azure AI Speech. */
    record Azure(AzureAccess access, String name) implements Voice {}

    /** espeak-ng on this machine. */
    record Local(Path program) implements Voice {}
  }

  public SpeechSettings {
    ears = List.copyOf(ears);
    voices = List.copyOf(voices);
  }

  /**
   * @param settings by key, such as MicroProfile Config's
   * @throws IllegalArgumentException naming everything that is missing or wrong, and no secret
   */
  public static SpeechSettings of(Function<String, Optional<String>> settings) {
    return new SettingsReader(settings).read();
  }
}
