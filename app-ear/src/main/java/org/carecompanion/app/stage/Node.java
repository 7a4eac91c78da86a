package org.carecompanion.app.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One node of the product: a folder, a port, and a process that may be killed and started again.
 */
public final class Node implements AutoCloseable {
  private final Path jar;
  private final Path home;
  private final int port;
  private final Map<String, String> settings;
  private Optional<ProductProcess> process = Optional.empty();

  Node(Path jar, Path home, int port, Map<String, String> settings) {
    this.jar = jar;
    this.home = home;
    this.port = port;
    this.settings = settings;
  }

  /** Returns at once. */
  public void start() throws IOException {
    process = Optional.of(ProductProcess.start(jar, home, port, settings));
  }

  public void awaitReady() throws InterruptedException {
    process.orElseThrow().awaitReady();
  }

  /** kill -9. */
  public void kill() throws InterruptedException {
    if (process.isPresent()) process.get().kill();
  }

  public boolean runs() {
    return process.filter(p -> p.handle().isAlive()).isPresent();
  }

  public String address() {
    return "http://localhost:" + port;
  }

  public Path home() {
    return home;
  }

  /** The key for programs that this node has made. */
  String key() throws IOException {
    return Files.readString(home.resolve("demo").resolve("api-key")).strip();
  }

  /** The demo's logins as this node made them at its start. */
  public Path logins() {
    return home.resolve("demo").resolve("logins.json");
  }

  @Override
  public void close() {
    process.ifPresent(ProductProcess::close);
  }
}
