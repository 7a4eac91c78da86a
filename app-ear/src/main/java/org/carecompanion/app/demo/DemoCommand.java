package org.carecompanion.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.carecompanion.app.boot.Home;
import org.carecompanion.app.stage.LineMode;
import org.carecompanion.app.stage.SimulatorOption;
import org.carecompanion.app.stage.Stage;
import org.carecompanion.app.stage.StageProblem;
import org.carecompanion.app.stage.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places a follow-up call to a simulated patient and shows it. */
@Command(
    name = "demo",
    description = "A call to a simulated patient, shown as it happens; then the console stays up.")
public final class DemoCommand implements Callable<Integer> {
  private static final int AS_EXPECTED = 0;
  private static final int DIFFERENT = 1;
  private static final int NO_SUCH_PATIENT = 2;

  /** A call of three minutes is shown in some twenty seconds. */
  private static final double USUAL_SPEED = 8;

  @Option(names = "--once", description = "end after the call: 0 if it went as expected, else 1")
  private boolean once;

  @Option(names = "--patient", paramLabel = "NAME", description = "call this patient")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--speed",
      description =
          "time of the call runs this many times faster (default: 8; with sound always 1)")
  private Optional<Double> speed = Optional.empty();

  @Option(names = "--mode", description = "${COMPLETION-CANDIDATES}: see docs/audio.md")
  private LineMode mode = LineMode.gather;

  @Option(names = "--port", description = "console and carrier address on this port")
  private int port = 8080;

  @Mixin private SimulatorOption simulator = new SimulatorOption();

  private final Path product;
  private final Terminal terminal = Terminal.ofThisProcess();

  public DemoCommand(Path product) {
    this.product = product;
  }

  @Override
  public Integer call() throws Exception {
    try {
      return play();
    } catch (StageProblem e) {
      terminal.problem(String.valueOf(e.getMessage()));
      return DIFFERENT;
    }
  }

  private int play() throws IOException, InterruptedException {
    terminal.step("Starting the simulated phone company and the product");
    var programs = simulator.with(product);
    try (Stage stage = Stage.set(programs, Home.find().toAbsolutePath(), port, world())) {
      Thread whenInterrupted = new Thread(() -> stop(stage), "stop-stage");
      Runtime.getRuntime().addShutdownHook(whenInterrupted);
      Optional<JsonNode> patient = new Cast(stage.patients()).find(name);
      if (patient.isEmpty()) return noSuchPatient(stage);
      stage.product().awaitReady();
      terminal.step("Ready at " + stage.product().address());
      boolean asExpected = shown(stage, patient.get());
      if (!once) stayUp(stage);
      return asExpected ? AS_EXPECTED : DIFFERENT;
    }
  }

  private World world() {
    if (mode == LineMode.gather) return new World(speed.orElse(USUAL_SPEED), 0);
    if (speed.orElse(1.0) != 1)
      throw new StageProblem("With sound, time is real: leave --speed out.");
    return new World(1, 0, 0, mode);
  }

  private boolean shown(Stage stage, JsonNode patient) throws IOException, InterruptedException {
    try {
      return new ShownCall(stage, terminal).play(patient);
    } catch (StageProblem e) {
      terminal.problem(e.getMessage() + "\n" + stage.product().state());
      return false;
    }
  }

  private int noSuchPatient(Stage stage) {
    terminal.problem("There is no patient " + name.orElse("to call") + ". There are:");
    List<String> lines = new Cast(stage.patients()).lines();
    lines.forEach(terminal::line);
    return NO_SUCH_PATIENT;
  }

  private void stayUp(Stage stage) throws IOException, InterruptedException {
    terminal.line("");
    terminal.strong("The console is at " + stage.product().address() + "/");
    for (JsonNode login : stage.logins())
      terminal.line(
          "  %-6s  %-20s  %s"
              .formatted(
                  login.path("duty").asText(),
                  login.path("email").asText(),
                  login.path("password").asText()));
    terminal.line("Ctrl-C stops everything; what happened is kept for the next time.");
    new CountDownLatch(1).await();
  }

  private void stop(Stage stage) {
    terminal.step("Stopping: product, its database, phone company");
    stage.close();
    terminal.step("Stopped");
  }
}
