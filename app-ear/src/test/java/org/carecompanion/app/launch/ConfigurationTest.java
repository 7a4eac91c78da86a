package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  private static final Map<String, String> COMPLETE =
      Map.ofEntries(
          Map.entry("COMPANION_PUBLIC_URL", "https://care.example.org"),
          Map.entry("COMPANION_KEYS_FILE", "/etc/companion/keys.json"),
          Map.entry("HOSPITAL_NAME", "Lakeside"),
          Map.entry("HOSPITAL_COUNTRY", "US"),
          Map.entry("HOSPITAL_ZONE", "America/New_York"),
          Map.entry("HOSPITAL_PHONE", "+12125550100"),
          Map.entry("ADMIN_EMAIL", "admin@example.org"),
          Map.entry("TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef"),
          Map.entry("TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef"),
          Map.entry("TWILIO_FROM_NUMBER", "+12125550199"),
          Map.entry("SMTP_HOST", "mail.example.org"),
          Map.entry("SMTP_FROM", "care@example.org"));

  @TempDir Path folder;

  @Test
  void a_complete_configuration_is_accepted() {
    assertThatCode(() -> realStart(COMPLETE)).doesNotThrowAnyException();
  }

  @Test
  void an_empty_configuration_is_told_everything_at_once() {
    Refused refused = refused(Map.of());
    assertThat(refused.exitCode()).isEqualTo(Refused.CONFIGURATION);
    for (String name : COMPLETE.keySet())
      assertThat(refused.getMessage().lines().filter(line -> line.contains(" " + key(name) + " ")))
          .as(name)
          .singleElement()
          .asString()
          .startsWith("  missing  ");
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANION_PUBLIC_URL, http://care.example.org",
    "COMPANION_PUBLIC_URL, care.example.org",
    "COMPANION_KEYS_FILE, .companion/keys.json",
    "COMPANION_HTTP_PORT, 70000",
    "COMPANION_CALL_MODE, streams",
    "COMPANION_MEDIA_PORT, 0x50",
    "COMPANION_MEDIA_URL, ws://care.example.org",
    "COMPANION_MEDIA_URL, wss://care.example.org/path",
    "COMPANION_MEDIA_CALLS, many",
    "COMPANION_MEDIA_EXOTEL_PASSWORD, topsecret",
    "HOSPITAL_COUNTRY, USA",
    "HOSPITAL_ZONE, New York",
    "HOSPITAL_PHONE, 212 555 0100",
    "ADMIN_EMAIL, admin",
    "TWILIO_ACCOUNT_SID, SK0123456789abcdef0123456789abcdef",
    "TWILIO_AUTH_TOKEN, topsecret",
    "TWILIO_FROM_NUMBER, 911",
    "SMTP_FROM, care@example",
    "DATABASE_URL, mysql://ann:topsecret@db/care"
  })
  void an_invalid_value_is_named_and_not_repeated(String name, String value) {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.put(name, value);
    assertThat(refused(environment).getMessage())
        .contains("1 of its settings is missing or invalid")
        .contains("  invalid  " + key(name))
        .doesNotContain("topsecret");
  }

  @Test
  void streams_need_a_port_of_their_own() {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.put("COMPANION_MEDIA_PORT", "8080");
    assertThatCode(() -> realStart(environment)).as("not used").doesNotThrowAnyException();
    environment.put("COMPANION_CALL_MODE", "stream");
    assertThat(refused(environment).getMessage()).contains("  invalid  companion.media.port");
  }

  @Test
  void half_an_application_role_is_named() {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.put("DATABASE_APP_USER", "app");
    assertThat(refused(environment).getMessage()).contains("given together or not at all");
  }

  @Test
  void the_home_folder_cannot_be_set_in_the_file() throws IOException {
    Path file = Files.writeString(folder.resolve("c.properties"), "companion.home=/elsewhere");
    assertThat(refused(COMPLETE, file).getMessage()).contains("COMPANION_HOME in the environment");
  }

  @Test
  void the_environment_goes_before_the_file() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("c.properties"), "companion.http.port=1000\nsmtp.host=x\n");
    Settings settings = Settings.read(Map.of("COMPANION_HTTP_PORT", "2000"), Optional.of(file));
    assertThat(settings.get("companion.http.port")).contains("2000");
    assertThat(settings.get("smtp.host")).contains("x");
  }

  @Test
  void a_named_file_must_exist() {
    Path absent = folder.resolve("absent.properties");
    Refused refused =
        catchThrowableOfType(Refused.class, () -> Settings.read(Map.of(), Optional.of(absent)));
    assertThat(refused.getMessage()).contains(absent.toString());
  }

  private static String key(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
  }

  private static Configuration realStart(Map<String, String> environment) throws Refused {
    return Configuration.ofRealStart(Settings.ofEnvironment(environment));
  }

  private static Refused refused(Map<String, String> environment) {
    return catchThrowableOfType(Refused.class, () -> realStart(environment));
  }

  private static Refused refused(Map<String, String> environment, Path file) {
    return catchThrowableOfType(
        Refused.class,
        () -> Configuration.ofRealStart(Settings.read(environment, Optional.of(file))));
  }
}
