package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.carecompanion.app.boot.Home;
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

  /** How the patients' words reach us. */
  enum Mode {
    gather
  }

  @Option(names = "--mode", required = true, description = "${COMPLETION-CANDIDATES}")
  private Mode mode = Mode.gather;

  @Option(names = "--calls", required = true, paramLabel = "N", description = "calls at once")
  private int calls;

  @Option(names = "--seconds", required = true, paramLabel = "S", description = "for how long")
  private int seconds;

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
      return 0;
    } catch (StageProblem e) {
      System.err.println(e.getMessage());
      return PROBLEM;
    }
  }

  private ObjectNode measure() throws IOException, InterruptedException {
    var programs = simulator.with(product);
    var world = new World(1, calls * PATIENTS_PER_CALL);
    try (Stage stage = Stage.set(programs, Home.find().toAbsolutePath(), port, world)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stop-stage"));
      stage.product().awaitReady();
      return switch (mode) {
        case gather ->
            new GatherLoad(stage, calls, System::nanoTime).run(Duration.ofSeconds(seconds));
      };
    }
  }
}
