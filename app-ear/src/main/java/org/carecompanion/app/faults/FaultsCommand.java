package org.carecompanion.app.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carecompanion.app.boot.Home;
import org.carecompanion.app.stage.Cluster;
import org.carecompanion.app.stage.SimulatorOption;
import org.carecompanion.app.stage.StageProblem;
import org.carecompanion.app.stage.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Breaks everything that can break while calls go on, and says whether anything was lost. */
@Command(
    name = "faults",
    description = "Simulated calls while product, database and phone company are killed.")
public final class FaultsCommand implements Callable<Integer> {
  private static final int NOT_GOOD = 1;

  /** Simulated seconds in a real one: a call takes some ten seconds. */
  private static final double SPEED = 8;

  /** Whom the run at every step calls. */
  public static final World EVERY_STEP = new World(SPEED, 8, 2);

  /** Of so many calls one is with somebody who says something urgent. */
  private static final int ONE_URGENT_IN = 4;

  /** What is killed when. */
  enum Kills {
    steps,
    random
  }

  @Option(
      names = "--kills",
      description = "steps: once at every step of a call; random: all the time (default: steps)")
  private Kills kills = Kills.steps;

  @Option(names = "--calls", paramLabel = "N", description = "with random kills (default: 1000)")
  private int calls = 1_000;

  @Option(names = "--seed", paramLabel = "N", description = "the same kills as another run's")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--json", description = "print one JSON object and nothing else")
  private boolean json;

  @Mixin private SimulatorOption simulator = new SimulatorOption();

  private final Path product;
  private final PrintStream out = System.out;

  public FaultsCommand(Path product) {
    this.product = product;
  }

  @Override
  public Integer call() throws Exception {
    try {
      FaultsReport report = run();
      out.println(json ? report.json() : report.table());
      return report.good() ? 0 : NOT_GOOD;
    } catch (StageProblem e) {
      System.err.println(e.getMessage());
      return NOT_GOOD;
    }
  }

  private FaultsReport run() throws IOException, InterruptedException {
    var programs = simulator.with(product);
    var world =
        switch (kills) {
          case steps -> EVERY_STEP;
          case random -> new World(SPEED, calls - calls / ONE_URGENT_IN, calls / ONE_URGENT_IN);
        };
    try (Cluster cluster = Cluster.set(programs, Home.find().toAbsolutePath(), world)) {
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-cluster"));
      cluster.startNodes();
      var run = new FaultsRun(cluster, System::nanoTime);
      return switch (kills) {
        case steps -> run.everyStep();
        case random -> random(run);
      };
    }
  }

  private FaultsReport random(FaultsRun run) throws IOException, InterruptedException {
    long drawn = seed.orElseGet(System::nanoTime);
    if (!json) out.println("seed " + drawn);
    return run.random(calls, drawn);
  }
}
