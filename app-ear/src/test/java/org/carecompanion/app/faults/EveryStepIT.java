package org.carecompanion.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carecompanion.app.stage.Cluster;
import org.carecompanion.app.stage.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes behind a proxy; one is killed in the middle of a call, the other with calls at every
 * step, then the database: what {@code ./companion faults} does. The other one has no room left for
 * its logs.
 */
class EveryStepIT {
  @TempDir Path home;

  @Test
  void killed_at_any_step_nothing_is_lost_doubled_or_left_without_an_end() throws Exception {
    var programs =
        new Programs(
            Path.of("target/companion.jar").toAbsolutePath(),
            Path.of("../simulator/target/simulator.jar").toAbsolutePath());
    try (FullLogs logs = FullLogs.of(home.resolve("node-2"));
        Cluster cluster = Cluster.set(programs, home, FaultsCommand.EVERY_STEP)) {
      cluster.startNodes();
      logs.fill();
      FaultsReport report = new FaultsRun(cluster, System::nanoTime).everyStep();
      assertThat(report.good()).as(report.table()).isTrue();
      assertThat(report.calls()).isGreaterThanOrEqualTo(7);
      assertThat(report.verdict().urgent()).as("calls with urgent words").isEqualTo(2);
    }
  }
}
