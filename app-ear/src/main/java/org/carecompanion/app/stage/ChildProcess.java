package org.carecompanion.app.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java program of ours in its own process. It ends when we end it, or when we end: a Ctrl-C meant
 * for us does not reach it, so that the order of stopping is ours.
 */
final class ChildProcess implements AutoCloseable {
  private static final int LINES_KEPT = 200;
  private static final boolean POSIX = Path.of("/bin/sh").toFile().canExecute();

  /** Ignored signals stay ignored in what is executed next, which a Java program respects. */
  private static final List<String> DEAF_TO_CTRL_C =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "companion");

  private final String name;
  private final Process process;
  private final String readyLine;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final Deque<String> lastLines = new ArrayDeque<>();

  private ChildProcess(String name, Process process, String readyLine) {
    this.name = name;
    this.process = process;
    this.readyLine = readyLine;
  }

  /**
   * @param javaArguments everything after {@code java}
   * @param environment what it sees; secrets belong here, where no process list shows them
   * @param readyLine how the line begins that it prints when it is ready
   */
  static ChildProcess start(
      String name, List<String> javaArguments, Map<String, String> environment, String readyLine)
      throws IOException {
    List<String> command = new ArrayList<>(POSIX ? DEAF_TO_CTRL_C : List.of());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaArguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    var child = new ChildProcess(name, builder.start(), readyLine);
    Thread.ofVirtual().name(name + "-output").start(child::read);
    return child;
  }

  /** The line that said so. */
  String awaitReady(Duration limit) throws InterruptedException {
    try {
      return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new StageProblem(
          "The %s ended (exit code %d):\n%s".formatted(name, exitCode(), said()));
    } catch (TimeoutException e) {
      throw new StageProblem(
          "The %s is not ready after %d s:\n%s".formatted(name, limit.toSeconds(), said()));
    }
  }

  /** What it printed last. */
  synchronized String said() {
    return String.join("\n", lastLines);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks it to stop. */
  void terminate() {
    process.destroy();
  }

  /** Whether it has ended within the limit. */
  boolean ended(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it without asking. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        keep(line);
        if (line.startsWith(readyLine)) ready.complete(line);
        line = lines.readLine();
      }
    } catch (IOException e) {
      keep("(its output could not be read: " + e.getMessage() + ")");
    }
    ready.completeExceptionally(new IllegalStateException("ended"));
  }

  private synchronized void keep(String line) {
    lastLines.add(line);
    if (lastLines.size() > LINES_KEPT) lastLines.remove();
  }
}
