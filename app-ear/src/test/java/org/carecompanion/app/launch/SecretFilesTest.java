package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.app.boot.PassedSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
  @TempDir Path folder;

  private Path secret(String name, String content, String rights) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private static Settings settings(Map<String, String> environment) {
    return Settings.ofEnvironment(environment);
  }

  @Test
  void a_secret_may_stand_in_a_file_named_in_the_environment() throws Exception {
    Path file = secret("token", "abc\n", "rw-------");
    Settings settings = settings(Map.of("TWILIO_AUTH_TOKEN_FILE", file.toString()));
    assertThat(settings.get("twilio.auth.token")).contains("abc");
    assertThat(settings.forServer()).containsEntry("twilio.auth.token", "abc");
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void or_in_the_configuration_file() throws Exception {
    Path file = secret("token", "abc", "rw-------");
    Path configuration =
        Files.writeString(folder.resolve("c.properties"), "smtp.password.file=" + file);
    assertThat(Settings.read(Map.of(), Optional.of(configuration)).get("smtp.password"))
        .contains("abc");
  }

  @Test
  void a_folder_gives_every_setting_that_a_file_is_called_like() throws Exception {
    secret("twilio.auth.token", "abc", "rw-------");
    secret("DATABASE_URL", "postgresql://a:b@h/c", "r--------");
    Settings settings = settings(Map.of("CREDENTIALS_DIRECTORY", folder.toString()));
    assertThat(settings.get("twilio.auth.token")).contains("abc");
    assertThat(settings.get("database.url")).contains("postgresql://a:b@h/c");
    assertThat(settings.forServer()).as("the owner's login").doesNotContainKey("database.url");
  }

  @Test
  void a_secret_that_everybody_can_read_is_refused_and_not_repeated() throws Exception {
    Path file = secret("token", "abc", "rw-r--r--");
    assertThat(settings(Map.of("TWILIO_AUTH_TOKEN_FILE", file.toString())).problems())
        .singleElement()
        .asString()
        .contains("twilio.auth.token")
        .contains("chmod 600 " + file)
        .doesNotContain("abc");
  }

  @Test
  void keys_of_vendors_are_read_from_files_and_passed_on_as_secrets() throws Exception {
    Path file = secret("key", "abc", "rw-------");
    assertThat(settings(Map.of("SPEECH_AZURE_KEY_FILE", file.toString())).get("speech.azure.key"))
        .contains("abc");
    assertThat(PassedSecrets.isSecret("SPEECH_AZURE_KEY")).isTrue();
    assertThat(PassedSecrets.isSecret("UNDERSTANDING_MODEL_KEY")).isTrue();
    assertThat(PassedSecrets.isSecret("SPEECH_AZURE_REGION")).isFalse();
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThat(settings(Map.of("SMTP_PASSWORD_FILE", "/absent/file")).problems())
        .singleElement()
        .asString()
        .contains("smtp.password")
        .contains("/absent/file cannot be read");
  }

  @Test
  void the_environment_itself_goes_before_any_file() throws Exception {
    Path file = secret("token", "abc", "rw-------");
    Settings settings =
        settings(Map.of("SMTP_PASSWORD_FILE", file.toString(), "SMTP_PASSWORD", "direct"));
    assertThat(settings.get("smtp.password")).contains("direct");
  }

  @Test
  void the_file_of_the_keys_is_a_setting_and_no_secret_to_read() {
    Settings settings = settings(Map.of("COMPANION_KEYS_FILE", "/etc/companion/keys.json"));
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.get("companion.keys.file")).contains("/etc/companion/keys.json");
  }
}
