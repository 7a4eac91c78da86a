package org.carecompanion.db.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process that a data directory's {@code postmaster.pid} tells of, if it lives. */
final class Postmaster {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private final Path pidFile;

  Postmaster(Path dataDirectory) {
    pidFile = dataDirectory.resolve("postmaster.pid");
  }

  /** The living server, also one whose product was killed. */
  Optional<ProcessHandle> process() {
    try {
      if (!Files.exists(pidFile)) return Optional.empty();
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      return ProcessHandle.of(pid).filter(Postmaster::runs).filter(Postmaster::isPostgres);
    } catch (IOException | RuntimeException e) {
      throw new DatabaseProblem("%s cannot be read: %s".formatted(pidFile, e.getMessage()), e);
    }
  }

  /**
   * After a crash of the machine or in a new container the number in the file may belong to any
   * process, and PostgreSQL would refuse to start because of it.
   */
  void forgetIfGone() {
    if (process().isPresent()) return;
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new DatabaseProblem(
          "%s is left over and cannot be deleted: %s".formatted(pidFile, e.getMessage()), e);
    }
  }

  /** Whether the process has ended within the time given. */
  static boolean ended(ProcessHandle process, Duration within) {
    for (long look = within.dividedBy(LOOK_AGAIN); look > 0; look--)
      if (!runs(process) || exits(process)) return true;
    return false;
  }

  private static boolean exits(ProcessHandle process) {
    try {
      process.onExit().get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a container whose first process buries no dead, an ended server stays listed for ever. */
  static boolean runs(ProcessHandle process) {
    if (!process.isAlive()) return false;
    Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      if (!Files.exists(stat)) return process.isAlive();
      String line = Files.readString(stat);
      return !line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException e) {
      return process.isAlive();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    // another user's process hides its command: it might be the server, and is left alone
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .orElse("postgres")
        .startsWith("postgres");
  }
}
