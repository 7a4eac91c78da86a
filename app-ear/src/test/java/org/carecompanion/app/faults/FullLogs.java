package org.carecompanion.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carecompanion.db.open.SmallDisk;

/**
 * A node's folder of logs on a disk that is full: a small file system of its own where one may be
 * mounted, else the one log that nobody reads back is the device that is always full.
 */
final class FullLogs implements AutoCloseable {
  private final Optional<SmallDisk> disk;

  private FullLogs(Optional<SmallDisk> disk) {
    this.disk = disk;
  }

  /** Before the node's first start. */
  static FullLogs of(Path home) throws IOException, InterruptedException {
    Path logs = Files.createDirectories(home.resolve("logs"));
    Optional<SmallDisk> disk = SmallDisk.mount(logs);
    if (disk.isEmpty())
      Files.createSymbolicLink(logs.resolve("server-console.log"), Path.of("/dev/full"));
    return new FullLogs(disk);
  }

  /** From now on not a byte is left. */
  void fill() throws IOException {
    if (disk.isPresent()) disk.get().fill();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (disk.isPresent()) disk.get().close();
  }
}
