package org.carecompanion.telephony.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;

/** A database that neither answers nor refuses, until closed: every process of it is stopped. */
final class DatabaseStopped implements AutoCloseable {
  private final List<String> processes;

  private DatabaseStopped(List<String> processes) {
    this.processes = processes;
  }

  static DatabaseStopped now(ClinicalDatabase database) {
    var stopped = new DatabaseStopped(processes(database));
    stopped.signal("-STOP");
    return stopped;
  }

  private static List<String> processes(ClinicalDatabase database) {
    try (Connection connection = database.owner().getConnection();
        var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
      row.next();
      ProcessHandle session = ProcessHandle.of(row.getLong(1)).orElseThrow();
      ProcessHandle server = session.parent().orElseThrow();
      return Stream.concat(Stream.of(server), server.descendants())
          .map(process -> String.valueOf(process.pid()))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It goes on where it stood. */
  @Override
  public void close() {
    signal("-CONT");
  }

  /** Some sessions may be over by now: kill says so, and there is nothing to do about them. */
  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    command.addAll(processes);
    try {
      new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
