package org.carecompanion.app.stage;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Which core of this machine a program may use; Linux only. */
final class Cores {
  private Cores() {}

  /** Moves a program, and what it has started, to one core; what it starts later stays there. */
  static void keep(ProcessHandle program, int core) throws IOException, InterruptedException {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(program), program.descendants())
            .filter(ProcessHandle::isAlive)
            .toList();
    for (ProcessHandle each : all) {
      Process taskset =
          new ProcessBuilder(
                  "taskset", "-a", "-p", "-c", Integer.toString(core), Long.toString(each.pid()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // a process of the database may have ended meanwhile
      if (taskset.waitFor() != 0 && each.isAlive())
        throw new StageProblem(
            "Process " + each.pid() + " could not be kept on core " + core + ".");
    }
  }
}
