package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carecompanion.app.boot.Ready;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What operators are given besides the jar: it parses, and says the same as the product. */
class OperationsFilesTest {
  private static final Path FILES = Path.of("../docs/operations");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static Map<String, Object> yaml(String name) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(Files.readString(FILES.resolve(name)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> in(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }

  @Test
  void the_compose_file_gives_a_complete_configuration() throws Exception {
    Map<String, Object> companion = in(in(yaml("compose.yml"), "services"), "companion");
    Map<String, String> environment =
        in(companion, "environment").entrySet().stream()
            .filter(setting -> !setting.getKey().equals("COMPANION_SECRETS"))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    environment.put("COMPANION_KEYS_FILE", "/var/lib/companion-keys/keys.json");
    environment.put("TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef");
    assertThat(Configuration.shortcomings(Settings.ofEnvironment(environment))).isEmpty();
    Set<Object> declared = Set.copyOf(in(yaml("compose.yml"), "secrets").keySet());
    assertThat(declared).containsAll((List<?>) companion.get("secrets"));
    List<?> health = (List<?>) in(companion, "healthcheck").get("test");
    assertThat(health.getLast()).isEqualTo(Ready.class.getName());
  }

  @Test
  void the_unit_starts_the_product_within_the_time_a_stop_takes() throws Exception {
    String unit = Files.readString(FILES.resolve("companion.service"));
    assertThat(unit).contains(" run --config ").contains("DynamicUser=yes");
    var stop = Pattern.compile("(?m)^TimeoutStopSec=(\\d+)$").matcher(unit);
    assertThat(stop.find()).isTrue();
    // requests 5 s, server 45 s, database 30 s
    assertThat(Integer.parseInt(stop.group(1))).isGreaterThanOrEqualTo(5 + 45 + 30);
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    if (Files.isExecutable(analyze)) assertThat(said(analyze.toString(), "verify")).isEmpty();
  }

  @Test
  void scripts_are_shell_that_can_be_read() throws Exception {
    assertThat(ran("sh", "-n", FILES.resolve("start/companion.sh").toString())).isEmpty();
    assertThat(ran("bash", "-n", "src/main/image/build.sh")).isEmpty();
    assertThat(ran("bash", "-n", "../companion")).isEmpty();
  }

  @Test
  void the_script_for_windows_has_windows_line_ends() throws Exception {
    String script = Files.readString(FILES.resolve("start/companion.cmd"));
    assertThat(script.split("\r\n")).hasSizeGreaterThan(10);
    assertThat(script.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void links_between_the_pages_lead_somewhere() throws Exception {
    try (var pages = Files.newDirectoryStream(FILES, "*.md")) {
      for (Path page : pages)
        assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
            .as(page.toString())
            .allSatisfy(link -> assertThat(FILES.resolve(link)).exists());
    }
  }

  private static String said(String program, String what) throws Exception {
    return ran(program, what, FILES.resolve("companion.service").toAbsolutePath().toString());
  }

  /** What it said; fails if it did not go well. */
  private static String ran(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
