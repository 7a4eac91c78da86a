package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.carecompanion.app.boot.Home;
import org.carecompanion.app.stage.LineMode;
import org.carecompanion.app.stage.SimulatorOption;
import org.carecompanion.app.stage.Stage;
import org.carecompanion.app.stage.StageProblem;
import org.carecompanion.app.stage.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps a number of calls going for a while and prints what was measured. */
@Command(name = "load", description = "Many simulated calls at once; prints what was measured.")
public final class LoadCommand implements Callable<Integer> {
  private static final int PROBLEM = 1;

  /** Patients for each call at once: who was called is called again when all others were. */
  private static final int PATIENTS_PER_CALL = 3;

  @Option(names = "--mode", required = true, description = "${COMPLETION-CANDIDATES}")
  private LineMode mode = LineMode.gather;

  @Option(names = "--calls", required = true, paramLabel = "N", description = "calls at once")
  private int calls;

  @Option(names = "--seconds", required = true, paramLabel = "S", description = "for how long")
  private int seconds;

  @Option(
      names = "--part",
      description = "product and database on the first core, callers and vendors on the second")
  private boolean part;

  @Option(
      names = "--vendor-delay-ms",
      paramLabel = "MS",
      description = "how long speech vendors think before every answer (default: 300)")
  private int vendorDelay = 300;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      description =
          "how long streams go on before what counts (default: 60); compilers work for minutes")
  private int warmUp = 60;

  @Option(
      names = "--let-end",
      paramLabel = "S",
      description = "how long calls may go on at the end before patients hang up (default: 0)")
  private int letEnd = 0;

  @Option(names = "--json", description = "print one JSON object and nothing else")
  private boolean json;

  @Option(names = "--port", description = "the product's port")
  private int port = 8080;

  @Mixin private SimulatorOption simulator = new SimulatorOption();

  private final Path product;
  private final PrintStream out = System.out;

  public LoadCommand(Path product) {
    this.product = product;
  }

  @Override
  public Integer call() throws Exception {
    try {
      ObjectNode figures = measure();
      out.println(json ? figures : figures.toPrettyString());
      figures.path("doubts").forEach(doubt -> System.err.println("Mind: " + doubt.asText()));
      return 0;
    } catch (StageProblem e) {
      System.err.println(e.getMessage());
      return PROBLEM;
    }
  }

  /** As many as there are calls, and a few that end while others begin: none is held back. */
  private Map<String, String> room() {
    return Map.of(
        "COMPANION_MEDIA_CALLS",
        Integer.toString(calls + calls / 4 + 1),
        "COMPANION_CALL_MOST",
        Integer.toString(2 * calls + 10));
  }

  /** Gather's figures have always been from the first call on. */
  private Duration warmUp() {
    return mode == LineMode.stream ? Duration.ofSeconds(warmUp) : Duration.ZERO;
  }

  private ObjectNode measure() throws IOException, InterruptedException {
    var programs = simulator.with(product);
    var world = new World(1, calls * PATIENTS_PER_CALL, 0, mode, Duration.ofMillis(vendorDelay));
    try (Stage stage = Stage.set(programs, Home.find().toAbsolutePath(), port, world, room())) {
      Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stop-stage"));
      stage.product().awaitReady();
      if (part) stage.part();
      var times =
          new LoadRun.Times(warmUp(), Duration.ofSeconds(seconds), Duration.ofSeconds(letEnd));
      return new LoadRun(stage, world, calls, System::nanoTime).run(times);
    }
  }
}
