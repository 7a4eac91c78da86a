package org.carecompanion.speech.vendor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who listens and who speaks; the settings {@code speech.*}.
 *
 * @param voices in the order in which they are tried; at least one
 */
public record SpeechSettings(List<Voice> voices) {
  /** A voice, and what it needs. */
  public sealed interface Voice {
    /** espeak-ng on this machine. */
    record Local(Path program) implements Voice {}
  }

  public SpeechSettings {
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
