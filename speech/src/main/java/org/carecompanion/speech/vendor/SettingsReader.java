package org.carecompanion.speech.vendor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;

/** Reads all settings of speech, and says everything that is wrong with them at once. */
final class SettingsReader {
  private static final String VOICES = "speech.voices";

  private final Function<String, Optional<String>> settings;
  private final List<String> faults = new ArrayList<>();

  SettingsReader(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  SpeechSettings read() {
    List<Voice> voices = new ArrayList<>();
    for (String name : names(VOICES)) voice(name).ifPresent(voices::add);
    if (voices.isEmpty() && faults.isEmpty()) faults.add(VOICES + " names no voice");
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    return new SpeechSettings(voices);
  }

  private List<String> names(String key) {
    String names = settings.apply(key).orElse("local");
    return List.of(names.strip().split("[\\s,]+")).stream().filter(n -> !n.isEmpty()).toList();
  }

  private Optional<Voice> voice(String name) {
    if (name.equals("local")) return local();
    faults.add(VOICES + " knows local and not " + name);
    return Optional.empty();
  }

  private Optional<Voice> local() {
    Optional<Path> program = EspeakVoice.installed();
    if (program.isEmpty()) faults.add(VOICES + " names local, and espeak-ng is not installed");
    return program.map(Voice.Local::new);
  }
}
