package org.carecompanion.app.boot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The JVM with the shipped limits. Left alone, a JVM takes a quarter of the machine for its heap;
 * started by hand without a limit, this one starts another that has it, and waits for it.
 */
final class LimitedJvm {
  private static final List<String> LIMITS = List.of("-Xmx", "-XX:MaxHeapSize", "-XX:MaxRAM");

  /** Tells the other JVM whose end it must not outlive. */
  private static final String PARENT = "COMPANION_PARENT";

  private static final long STOP_SECONDS = 90;

  private LimitedJvm() {}

  static boolean isThisOne() {
    return given().stream().anyMatch(option -> LIMITS.stream().anyMatch(option::startsWith));
  }

  private static List<String> given() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** Runs the same command there; returns its exit code. */
  static int run(Path jar, Path run, String[] arguments) throws IOException, InterruptedException {
    Path temporary = Files.createDirectories(run.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ShippedOptions.of(jar));
    command.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    command.addAll(given());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put(PARENT, Long.toString(ProcessHandle.current().pid()));
    Map<String, String> secrets = PassedSecrets.takeFrom(builder.environment());
    if (!secrets.isEmpty()) builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    Process other = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(other)));
    if (!secrets.isEmpty()) PassedSecrets.pass(secrets, other.getOutputStream());
    return other.waitFor();
  }

  private static void stop(Process other) {
    if (!other.isAlive()) return;
    other.destroy();
    try {
      other.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
