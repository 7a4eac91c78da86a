package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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

  private static String childCommandLine(Process parent) throws InterruptedException {
    for (int look = 0; look < 500 && parent.isAlive(); look++) {
      var child = parent.children().findFirst().flatMap(c -> c.info().commandLine());
      if (child.isPresent() && child.get().contains("-jar")) return child.get();
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no other JVM was started");
  }

  private Process start(String jvmOption, String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Built.java().toString(), jvmOption, "-jar", Built.COMPANION_JAR.toString(), command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(TWILIO|SMTP|HOSPITAL|ADMIN|COMPANION|DATABASE)_.*"));
    builder.environment().putAll(Map.of("COMPANION_HOME", folder.resolve("home").toString()));
    return builder.start();
  }
}
