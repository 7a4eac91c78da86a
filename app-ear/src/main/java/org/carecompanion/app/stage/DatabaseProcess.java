package org.carecompanion.app.stage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A database that somebody else runs, as {@code DATABASE_URL} names it: durable, started again
 * after a crash as its own supervisor would, and breakable in every way a database breaks.
 */
public final class DatabaseProcess implements AutoCloseable {
  private static final Duration GONE_BY = Duration.ofSeconds(20);
  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  private DatabaseProcess(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.server = open();
  }

  /** Returns when it answers. */
  static DatabaseProcess start(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new DatabaseProcess(folder, FreePort.find());
  }

  private EmbeddedPostgres open() throws IOException {
    Path log = folder.resolve("postgres.log");
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "200")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "\"\"")
        .setPGStartupWait(Duration.ofSeconds(60))
        .setErrorRedirector(Redirect.appendTo(log.toFile()))
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .start();
  }

  /** The owner's way in. */
  String url() {
    return "postgresql://postgres:postgres@127.0.0.1:" + port + "/postgres";
  }

  /** It neither answers nor refuses any more: every process of it is stopped. */
  public void pause() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** It goes on where it stood. */
  public void resume() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** kill -9 of its first process; the others end by themselves. What was committed stays. */
  public void kill() throws IOException, InterruptedException {
    List<ProcessHandle> all = processes();
    all.getFirst().destroyForcibly();
    for (long look = 0; look < GONE_BY.toMillis() / 50; look++) {
      if (all.stream().noneMatch(ProcessHandle::isAlive)) return;
      TimeUnit.MILLISECONDS.sleep(50);
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** After {@link #kill}; returns when it has recovered. */
  public void restart() throws IOException {
    server.close(); // lets go of the folder
    Files.deleteIfExists(pidFile());
    server = open();
  }

  /** The first process first. */
  private List<ProcessHandle> processes() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    ProcessHandle first =
        ProcessHandle.of(pid).orElseThrow(() -> new StageProblem("The database has gone."));
    return Stream.concat(Stream.of(first), first.descendants()).toList();
  }

  private Path pidFile() {
    return folder.resolve("data").resolve("postmaster.pid");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    // sessions may end while we count them, of which kill complains
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  @Override
  public void close() {
    try {
      resume();
      server.close();
    } catch (IOException e) {
      throw new StageProblem("The database did not stop: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
