package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting that the code reads is on the page, and everything on the page is read. */
class SettingsPageTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGE = ROOT.resolve("docs/configuration.md");
  private static final String KEY =
      "(?:companion|hospital|admin|twilio|smtp|database)(?:\\.[a-z]+){1,3}";
  private static final Pattern IN_CODE = Pattern.compile("\"(" + KEY + ")\"");
  private static final Pattern ON_PAGE = Pattern.compile("`(" + KEY + ")`");

  /** They look like settings and are files. */
  private static final Set<String> FILES =
      Set.of("companion.properties", "companion.jar", "companion.ear");

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> keys = new TreeSet<>();
    pattern.matcher(text).results().forEach(match -> keys.add(match.group(1)));
    keys.removeAll(FILES);
    return keys;
  }

  private static Set<String> inCode() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String module : List.of("db", "domain", "clinical", "telephony", "admin-ui", "app-ear"))
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> keys.addAll(found(IN_CODE, read(file))));
      }
    return keys;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_the_code_reads_and_what_the_page_names_is_the_same() throws IOException {
    Set<String> read = inCode();
    assertThat(read).hasSizeGreaterThan(20).contains("twilio.auth.token", "smtp.port");
    assertThat(found(ON_PAGE, read(PAGE))).isEqualTo(read);
  }

  @Test
  void it_notices_a_setting_that_is_not_on_the_page() {
    assertThat(found(IN_CODE, "config.getValue(\"smtp.unknown\", String.class)"))
        .containsExactly("smtp.unknown");
    assertThat(found(ON_PAGE, "| `smtp.unknown` | | |")).containsExactly("smtp.unknown");
  }
}
