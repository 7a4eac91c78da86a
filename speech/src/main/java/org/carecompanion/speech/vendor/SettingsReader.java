package org.carecompanion.speech.vendor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.speech.stt.whisper.ModelFile;
import org.carecompanion.speech.tts.azure.AzureAccess;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.carecompanion.speech.vendor.SpeechSettings.Ear;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;
import org.carecompanion.speech.vendor.google.GoogleAccess;

/** Reads all settings of speech: those that are named, else those that are set up. */
final class SettingsReader {
  static final String EARS = "speech.ears";
  static final String VOICES = "speech.voices";
  private static final String CREDENTIALS = "speech.google.credentials";
  private static final String ENDPOINT = "speech.google.endpoint";
  private static final String AZURE_KEY = "speech.azure.key";
  private static final String AZURE_REGION = "speech.azure.region";
  private static final String AZURE_URL = "speech.azure.url";
  private static final String MILLIS = "speech.voice.millis";

  private static final String MODEL = "speech.whisper.model";

  private static final String GOOGLE = "google";
  private static final String AZURE = "azure";
  private static final String LOCAL = "local";
  private static final String WHISPER = "whisper";

  private static final String NAME = "[\\p{Alnum}:_-]{1,100}";
  private static final int USUAL_MILLIS = 1_500;

  /** For all voices on other machines together: a patient who hears nothing for 2.5 s is lost. */
  private static final int MOST_MILLIS = 2_200;

  private final Faulty settings;

  SettingsReader(Function<String, Optional<String>> settings) {
    this.settings = new Faulty(settings);
  }

  SpeechSettings read() {
    List<Ear> ears = new ArrayList<>();
    List<Voice> voices = new ArrayList<>();
    for (String name : earNames()) ear(name).ifPresent(ears::add);
    for (String name : voiceNames()) voice(name).ifPresent(voices::add);
    Duration limit = limit(voices);
    settings.throwAll();
    if (ears.isEmpty()) settings.fault(EARS, "names nobody who listens, and nobody is set up");
    if (voices.isEmpty()) settings.fault(VOICES, "names nobody who speaks, and nobody is set up");
    settings.throwAll();
    return new SpeechSettings(ears, voices, limit);
  }

  private List<String> earNames() {
    if (settings.get(EARS).isPresent()) return settings.names(EARS);
    List<String> names = new ArrayList<>();
    if (googleIsSet()) names.add(GOOGLE);
    if (settings.get(MODEL).isPresent()) names.add(WHISPER);
    return names;
  }

  private List<String> voiceNames() {
    if (settings.get(VOICES).isPresent()) return settings.names(VOICES);
    List<String> names = new ArrayList<>();
    if (googleIsSet()) names.add(GOOGLE);
    if (settings.get(AZURE_KEY).isPresent()) names.add(AZURE);
    if (EspeakVoice.installed().isPresent()) names.add(LOCAL);
    return names;
  }

  private boolean googleIsSet() {
    return settings.get(CREDENTIALS).isPresent() || settings.get(ENDPOINT).isPresent();
  }

  private Optional<Ear> ear(String name) {
    return switch (name) {
      case GOOGLE -> google().map(access -> new Ear.Google(access, model()));
      case WHISPER -> whisper();
      default -> {
        settings.fault(EARS, "knows google and whisper, and not " + name);
        yield Optional.empty();
      }
    };
  }

  private Optional<Ear> whisper() {
    String processes =
        settings.fitting("speech.whisper.processes", "1", "[1-8]", "a number from 1 to 8");
    Optional<String> model = settings.needed(MODEL, "[^\\x00]+", "the file of a model");
    Optional<String> fault = model.flatMap(file -> ModelFile.fault(Path.of(file)));
    fault.ifPresent(why -> settings.fault(MODEL, why));
    if (model.isEmpty() || fault.isPresent()) return Optional.empty();
    return Optional.of(new Ear.Whisper(Path.of(model.get()), Integer.parseInt(processes)));
  }

  private Optional<Voice> voice(String name) {
    return switch (name) {
      case GOOGLE -> google().map(to -> new Voice.Google(to, voiceName(GOOGLE, "en-US-Neural2-F")));
      case AZURE -> azure().map(to -> new Voice.Azure(to, voiceName(AZURE, "en-US-JennyNeural")));
      case LOCAL -> local();
      default -> {
        settings.fault(VOICES, "knows google, azure and local, and not " + name);
        yield Optional.empty();
      }
    };
  }

  private String model() {
    return settings.fitting("speech.google.model", "phone_call", NAME, "the name of a model");
  }

  private String voiceName(String vendor, String usual) {
    return settings.fitting("speech.voice." + vendor, usual, NAME, "the name of a voice");
  }

  private Duration limit(List<Voice> voices) {
    int far = (int) voices.stream().filter(voice -> !(voice instanceof Voice.Local)).count();
    int most = MOST_MILLIS / Math.max(1, far);
    String usual = Integer.toString(Math.min(USUAL_MILLIS, most));
    int millis =
        Integer.parseInt(
            settings.fitting(MILLIS, usual, "[1-9]\\d{2,3}", "milliseconds, at least 100"));
    if (millis > most) {
      settings.fault(
          MILLIS,
          "must be at most %d with %d voices on other machines: while one hangs the next must speak"
              .formatted(most, far));
    }
    return Duration.ofMillis(millis);
  }

  private Optional<GoogleAccess> google() {
    Optional<String> key = settings.get(CREDENTIALS);
    Optional<String> endpoint = settings.get(ENDPOINT);
    if (key.isPresent() == endpoint.isPresent()) {
      settings.fault(CREDENTIALS, "or %s must be set, and not both".formatted(ENDPOINT));
      return Optional.empty();
    }
    return key.isPresent() ? account(key.get()) : emulated(endpoint.orElseThrow());
  }

  private Optional<GoogleAccess> account(String key) {
    try {
      Path file = Path.of(key);
      if (SecretFile.isOpen(file))
        settings.fault(CREDENTIALS, "can be read by everybody: chmod 600");
      return Optional.of(GoogleAccess.account(file));
    } catch (IOException | IllegalArgumentException e) {
      settings.fault(CREDENTIALS, "must be the file of a service account's key");
      return Optional.empty();
    }
  }

  private Optional<GoogleAccess> emulated(String endpoint) {
    Optional<GoogleAccess> access = GoogleAccess.onThisMachine(endpoint);
    if (access.isEmpty())
      settings.fault(ENDPOINT, "must be a port of this machine, like localhost:9000");
    return access;
  }

  private Optional<AzureAccess> azure() {
    Optional<String> key =
        settings.needed(AZURE_KEY, "[\\x21-\\x7e]{8,256}", "the key of a speech resource");
    Optional<URI> url = azureUrl();
    if (key.isEmpty() || url.isEmpty()) return Optional.empty();
    return Optional.of(new AzureAccess(url.get(), key.get()));
  }

  private Optional<URI> azureUrl() {
    if (settings.get(AZURE_URL).isPresent())
      return settings
          .needed(
              AZURE_URL,
              "https://[\\w.-]+(:\\d{1,5})?/?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?/?",
              "an https address, or http on this machine")
          .map(URI::create);
    return settings
        .needed(AZURE_REGION, "[a-z0-9]{3,40}", "a region like westeurope")
        .map(AzureAccess::regional);
  }

  private Optional<Voice> local() {
    Optional<Path> program = EspeakVoice.installed();
    if (program.isEmpty()) settings.fault(VOICES, "names local, and espeak-ng is not installed");
    return program.map(Voice.Local::new);
  }
}
