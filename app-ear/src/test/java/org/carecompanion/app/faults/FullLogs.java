package org.carecompanion.app.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A node's folder of logs on a disk that is full: a small file system of its own where one may be
 * mounted, else the one log that nobody reads back is the device that is always full.
 */
final class FullLogs implements AutoCloseable {
  private final Path logs;
  private final boolean mounted;

  private FullLogs(Path logs, boolean mounted) {
    this.logs = logs;
    this.mounted = mounted;
  }

  /** Before the node's first start. */
  static FullLogs of(Path home) throws IOException, InterruptedException {
    Path logs = Files.createDirectories(home.resolve("logs"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", logs.toString());
    if (!mounted)
      Files.createSymbolicLink(logs.resolve("server-console.log"), Path.of("/dev/full"));
    return new FullLogs(logs, mounted);
  }

  /** From now on not a byte is left. */
  void fill() throws IOException {
    if (!mounted) return;
    try (OutputStream out = Files.newOutputStream(logs.resolve("filled"))) {
      while (true) out.write(new byte[4096]);
    } catch (IOException full) {
      if (logs.toFile().getUsableSpace() > 0) throw full;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted) run("umount", "-l", logs.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
