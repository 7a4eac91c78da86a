package org.carecompanion.app.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.app.boot.ShippedOptions;

/** The product, started as its users start it, with the limits it ships with. */
public final class ProductProcess implements AutoCloseable {
  /**
   * System property: JVM options beside those, separated by spaces. Tests that start a product for
   * a minute say that the second compiler is not worth its while.
   */
  private static final String MORE_OPTIONS = "stage.jvm";

  private static final String READY = "companion: ready at ";
  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  private final ChildProcess process;
  private final int port;

  private ProductProcess(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts {@code demo-server} on the folder; returns at once. */
  public static ProductProcess start(Path jar, Path home, int port, Map<String, String> settings)
      throws IOException {
    Path temporary = Files.createDirectories(home.resolve("run").resolve("tmp"));
    List<String> arguments = new ArrayList<>(ShippedOptions.of(jar));
    arguments.addAll(moreOptions());
    arguments.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    arguments.addAll(List.of("-jar", jar.toString(), "demo-server"));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("COMPANION_HOME", home.toString());
    environment.put("COMPANION_HTTP_PORT", Integer.toString(port));
    environment.put("COMPANION_PARENT", Long.toString(ProcessHandle.current().pid()));
    return new ProductProcess(
        ChildProcess.start("product", arguments, Surroundings.with(environment), READY), port);
  }

  private static List<String> moreOptions() {
    return Arrays.stream(System.getProperty(MORE_OPTIONS, "").split(" "))
        .filter(option -> !option.isBlank())
        .toList();
  }

  /**
   * @throws StageProblem with what it said, if it does not become ready
   */
  public ProductProcess awaitReady() throws InterruptedException {
    process.awaitReady(START_LIMIT);
    return this;
  }

  public String address() {
    return "http://localhost:" + port;
  }

  public ProcessHandle handle() {
    return process.handle();
  }

  /** Whether it still runs, or how it ended, and what it printed last. */
  public String state() throws InterruptedException {
    String state =
        handle().isAlive()
            ? "The product still runs."
            : "The product has ended (exit code " + process.exitCode() + ").";
    return state + " It said:\n" + process.said();
  }

  /** SIGTERM; returns its exit code when everything of it has ended. */
  public int stop() throws InterruptedException {
    process.terminate();
    if (!process.ended(STOP_LIMIT)) {
      process.kill();
      throw new StageProblem(
          "The product did not stop within %d s:\n%s"
              .formatted(STOP_LIMIT.toSeconds(), process.said()));
    }
    return process.exitCode();
  }

  /** kill -9: its database goes on, and the next start finds it. */
  public void kill() throws InterruptedException {
    process.kill();
    process.exitCode();
  }

  @Override
  public void close() {
    try {
      if (handle().isAlive()) stop();
    } catch (InterruptedException e) {
      process.kill();
      Thread.currentThread().interrupt();
    }
  }
}
