package org.carecompanion.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carecompanion.app.stage.StageProblem;

/** The memory of a process, as Linux counts it. */
final class ResidentMemory {
  private static final String PEAK = "VmHWM:";
  private static final String NOW = "VmRSS:";
  private static final long KILOBYTES = 1024;

  private ResidentMemory() {}

  static long peakMegabytes(ProcessHandle process) throws IOException {
    return megabytes(process, PEAK);
  }

  static long nowMegabytes(ProcessHandle process) throws IOException {
    return megabytes(process, NOW);
  }

  private static long megabytes(ProcessHandle process, String what) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(what))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES)
          .findFirst()
          .orElseThrow(() -> new StageProblem(status + " does not tell " + what));
    }
  }
}
