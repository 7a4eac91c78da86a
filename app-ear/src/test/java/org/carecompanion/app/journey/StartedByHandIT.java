package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.carecompanion.app.boot.ShippedOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar companion.jar}, without the script that knows better. */
class StartedByHandIT {
  private static final int JAVA_11_CLASS_FILE = 55;
  private static final String EVERYTHING = "is not started: 12 of its settings";
  @TempDir Path folder;

  @Test
  void unconfigured_it_lists_everything_that_is_missing_and_ends_with_2() throws Exception {
    Process run = start("-Xmx64m", "run");
    String said = new String(run.getInputStream().readAllBytes());
    assertThat(run.waitFor()).isEqualTo(2);
    assertThat(said).contains(EVERYTHING).contains("twilio.auth.token");
  }

  @Test
  void without_a_heap_limit_it_runs_under_the_shipped_one() throws Exception {
    Process run = start("-Dof=" + folder, "run");
    String other = childCommandLine(run);
    assertThat(other).contains(" -Xmx512m ").contains("-XX:+ExitOnOutOfMemoryError");
    assertThat(run.waitFor()).as("the other's exit code").isEqualTo(2);
  }

  /** What is misspelt would be ignored in silence, like what only newer versions know. */
  @Test
  void every_shipped_option_is_one_that_java_knows() throws Exception {
    List<String> command = new ArrayList<>(ShippedOptions.of(Built.COMPANION_JAR));
    assertThat(command.remove("-XX:+IgnoreUnrecognizedVMOptions")).isTrue();
    if (Runtime.version().feature() < 25) command.remove("-XX:+UseCompactObjectHeaders");
    command.addFirst(ProcessHandle.current().info().command().orElseThrow());
    command.add("-version");
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(java.getInputStream().readAllBytes());
    assertThat(java.waitFor()).as(said).isZero();
  }

  @Test
  void what_java_meets_first_is_compiled_for_java_11() throws IOException {
    try (JarFile jar = new JarFile(Built.COMPANION_JAR.toFile())) {
      List<JarEntry> boot =
          jar.stream()
              .filter(entry -> entry.getName().startsWith("org/carecompanion/"))
              .filter(entry -> entry.getName().endsWith(".class"))
              .toList();
      assertThat(boot).hasSizeGreaterThan(5);
      for (JarEntry entry : boot) {
        byte[] start = jar.getInputStream(entry).readNBytes(8);
        assertThat((int) start[7]).as(entry.getName()).isEqualTo(JAVA_11_CLASS_FILE);
      }
    }
  }

  @Test
  void secrets_given_in_the_environment_do_not_reach_the_servers_process() throws Exception {
    Process run = start(Map.of("TWILIO_AUTH_TOKEN", "hushhush"), "-Xmx64m", "run");
    String other = Files.readString(Path.of("/proc", Long.toString(child(run).pid()), "environ"));
    assertThat(other).contains("COMPANION_HOME=").doesNotContain("hushhush");
    String said = new String(run.getInputStream().readAllBytes());
    assertThat(run.waitFor()).isEqualTo(2);
    assertThat(said)
        .as("it knows the secret all the same")
        .contains("invalid  twilio.auth.token")
        .doesNotContain("hushhush");
  }

  @Test
  void the_doctor_names_everything_and_no_secret() throws Exception {
    Process run = start(Map.of("TWILIO_AUTH_TOKEN", "hushhush"), "-Xmx64m", "doctor", "--json");
    String said = new String(run.getInputStream().readAllBytes());
    assertThat(run.waitFor()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(said);
    assertThat(report.path("ok").asBoolean(true)).isFalse();
    assertThat(report.path("checks").findValuesAsText("says"))
        .contains("missing: hospital.name", "invalid: twilio.auth.token");
    assertThat(report.path("checks").findValuesAsText("name"))
        .contains("java", "folder", "database", "port", "address", "clock", "carrier", "mail");
    assertThat(said).doesNotContain("hushhush");
    assertThat(folder.resolve("home/postgres")).as("made by looking").doesNotExist();
  }

  @Test
  void transcripts_are_read_again_with_another_protocol_and_with_another_lexicon()
      throws Exception {
    Path transcript =
        Files.writeString(
            folder.resolve("call.tsv"),
            """
            # protocol: knee-hip v1
            # day: 3
            question\tspeaker\ttext
            fever\tpatient\tthe thermometer said 100.6
            worry\tpatient\tmy leg is all zibbery
            """);
    assertThat(replayed(transcript, "--protocol", "cardiac-v1"))
        .contains("alert added: high Fever over 100.4");
    Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
    assertThat(replayed(transcript, "--understanding", lexicon.toString()))
        .as("no file in it, nothing changed")
        .endsWith("1 of 1 would have found and raised the same");
  }

  private String replayed(Path transcript, String... more) throws Exception {
    List<String> line = new ArrayList<>(List.of("-Xmx256m", "replay", transcript.toString()));
    line.addAll(List.of(more));
    Process run = start(line.toArray(String[]::new));
    String said = new String(run.getInputStream().readAllBytes());
    assertThat(run.waitFor()).as(said).isZero();
    return said.strip();
  }

  private static String childCommandLine(Process parent) throws InterruptedException {
    return child(parent).info().commandLine().orElseThrow();
  }

  /** The other JVM, once it is one: until then it looks like the one that starts it. */
  private static ProcessHandle child(Process parent) throws InterruptedException {
    String itself = parent.info().commandLine().orElse("");
    for (int look = 0; look < 500 && parent.isAlive(); look++) {
      var child = parent.children().findFirst();
      String other = child.flatMap(c -> c.info().commandLine()).orElse(itself);
      if (other.contains("-jar") && !other.equals(itself)) return child.orElseThrow();
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no other JVM was started");
  }

  private Process start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  /**
   * @param arguments an option of the JVM, then the command
   */
  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(Built.java().toString(), arguments[0], "-jar"));
    line.add(Built.COMPANION_JAR.toString());
    line.addAll(List.of(arguments).subList(1, arguments.length));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(TWILIO|SMTP|HOSPITAL|ADMIN|COMPANION|DATABASE)_.*"));
    builder.environment().putAll(environment);
    builder.environment().put("COMPANION_HOME", folder.resolve("home").toString());
    return builder.start();
  }
}
