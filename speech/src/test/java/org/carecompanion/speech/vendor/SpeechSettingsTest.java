package org.carecompanion.speech.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.speech.tts.azure.AzureAccess;
import org.carecompanion.speech.vendor.SpeechSettings.Ear;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechSettingsTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private final Map<String, String> settings = new HashMap<>();

  @TempDir Path folder;

  private SpeechSettings read() {
    return SpeechSettings.of(key -> Optional.ofNullable(settings.get(key)));
  }

  private String faults() {
    IllegalArgumentException refused =
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, this::read);
    return refused.getMessage();
  }

  @Test
  void an_emulator_on_this_machine_is_all_that_is_needed() {
    settings.put("speech.google.endpoint", "localhost:9000");
    SpeechSettings read = read();
    assertThat(read.ears()).singleElement().isInstanceOf(Ear.Google.class);
    assertThat(((Ear.Google) read.ears().getFirst()).model()).isEqualTo("phone_call");
    assertThat(read.voices().getFirst()).isInstanceOf(Voice.Google.class);
    assertThat(read.voiceLimit()).isEqualTo(Duration.ofMillis(1_500));
  }

  @Test
  void voices_are_tried_in_the_order_they_are_named() {
    settings.put("speech.google.endpoint", "127.0.0.1:9000");
    settings.put("speech.voices", " azure,google ");
    settings.put("speech.azure.key", KEY);
    settings.put("speech.azure.region", "westeurope");
    settings.put("speech.voice.azure", "en-GB-SoniaNeural");
    settings.put("speech.voice.millis", "900");
    SpeechSettings read = read();
    assertThat(read.voices().getFirst())
        .isEqualTo(
            new Voice.Azure(
                new AzureAccess(URI.create("https://westeurope.tts.speech.microsoft.com"), KEY),
                "en-GB-SoniaNeural"));
    assertThat(((Voice.Google) read.voices().getLast()).name()).isEqualTo("en-US-Neural2-F");
    assertThat(read.voiceLimit()).isEqualTo(Duration.ofMillis(900));
    assertThat(read.toString()).doesNotContain(KEY);
  }

  @Test
  void voices_that_hang_leave_time_for_the_next() {
    settings.put("speech.google.endpoint", "127.0.0.1:9000");
    settings.put("speech.voices", "google azure");
    settings.put("speech.azure.key", KEY);
    settings.put("speech.azure.region", "westeurope");
    assertThat(read().voiceLimit()).isEqualTo(Duration.ofMillis(1_100));
    settings.put("speech.voice.millis", "1101");
    assertThat(faults()).contains("speech.voice.millis must be at most 1100 with 2 voices");
    settings.put("speech.voices", "google");
    assertThat(read().voiceLimit()).isEqualTo(Duration.ofMillis(1_101));
    settings.put("speech.voice.millis", "2201");
    assertThat(faults()).contains("at most 2200");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_no_secret() {
    settings.put("speech.ears", "siri");
    settings.put("speech.voices", "azure, alexa, google");
    settings.put("speech.google.endpoint", "speech.example.org:443");
    settings.put("speech.azure.key", KEY + " x");
    settings.put("speech.azure.url", "http://example.org");
    settings.put("speech.voice.azure", "<evil>");
    settings.put("speech.voice.millis", "5");
    assertThat(faults())
        .contains("speech.ears knows", "not siri", "not alexa")
        .contains("speech.google.endpoint must be a port of this machine")
        .contains("speech.azure.key must be", "speech.azure.url must be")
        .contains("speech.voice.millis must be")
        .doesNotContain(KEY);
  }

  @Test
  void nothing_set_up_is_a_fault() {
    settings.put("speech.voices", "local");
    assertThat(faults()).contains("speech.");
    settings.put("speech.ears", " , ");
    assertThat(faults()).contains("speech.");
  }

  @Test
  void google_is_reached_with_an_account_or_on_this_machine_and_not_both() throws IOException {
    settings.put("speech.ears", "google");
    assertThat(faults()).contains("speech.google.credentials or speech.google.endpoint");
    Path key = folder.resolve("key.json");
    Files.writeString(key, "{\"type\": \"service_account\", \"private_key\": \"secret-words\"}");
    settings.put("speech.google.credentials", key.toString());
    assertThat(faults())
        .contains("speech.google.credentials must be the file")
        .doesNotContain("secret-words");
    settings.put("speech.google.endpoint", "localhost:9000");
    assertThat(faults()).contains("and not both");
  }

  @Test
  void whisper_needs_a_model_that_is_one() throws IOException {
    settings.put("speech.voices", "azure");
    settings.put("speech.azure.key", KEY);
    settings.put("speech.azure.region", "westeurope");
    settings.put("speech.ears", "whisper");
    assertThat(faults()).contains("speech.whisper.model must be");
    Path model = folder.resolve("model.bin");
    settings.put("speech.whisper.model", model.toString());
    settings.put("speech.whisper.processes", "9");
    assertThat(faults())
        .contains("speech.whisper.model is no file")
        .contains("speech.whisper.processes must be");
    Files.write(model, new byte[] {'l', 'm', 'g', 'g', 1, 2, 3});
    settings.put("speech.whisper.processes", "2");
    settings.remove("speech.ears");
    assertThat(read().ears()).containsExactly(new Ear.Whisper(model, 2));
  }

  @Test
  void the_key_of_an_account_is_read_and_never_printed() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2_048);
    String secret =
        Base64.getEncoder().encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
    Path key = folder.resolve("key.json");
    Files.writeString(
        key,
        """
        {"type": "service_account", "client_email": "a@b", "client_id": "1", "private_key_id": "2",
         "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}
        """
            .formatted(secret));
    settings.put("speech.google.credentials", key.toString());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(faults()).contains("chmod 600").doesNotContain(secret.substring(0, 20));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertThat(read().ears()).hasSize(1);
    assertThat(read().toString()).contains("redacted").doesNotContain(secret.substring(0, 20));
  }

  @Test
  void nothing_but_this_machine_is_spoken_to_in_the_clear() {
    for (String elsewhere :
        new String[] {
          "localhost.example.org:1",
          "127.0.0.1.example.org:1",
          "10.0.0.1:1",
          "localhost",
          "localhost:99999"
        }) {
      settings.put("speech.google.endpoint", elsewhere);
      assertThat(faults()).as(elsewhere).contains("speech.google.endpoint");
    }
  }

  @Test
  void an_unset_key_of_azure_is_missed_where_azure_is_named() {
    settings.put("speech.google.endpoint", "localhost:9000");
    settings.put("speech.voices", "azure");
    assertThatThrownBy(this::read)
        .hasMessageContaining("speech.azure.key")
        .hasMessageContaining("speech.azure.region");
  }
}
