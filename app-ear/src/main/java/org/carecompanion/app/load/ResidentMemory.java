package org.carecompanion.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carecompanion.app.stage.StageProblem;

/** The most memory a process has held at once, as Linux counts it. */
final class ResidentMemory {
  private static final String PEAK = "VmHWM:";
  private static final long KILOBYTES = 1024;

  private ResidentMemory() {}

  static long peakMegabytes(ProcessHandle process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES)
          .findFirst()
          .orElseThrow(() -> new StageProblem(status + " does not tell the peak memory"));
    }
  }
}
