package org.carecompanion.app.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The simulated phone company and its patients. */
public final class SimulatorProcess implements AutoCloseable {
  private static final String READY = "simulator ready on ";
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final ChildProcess process;
  private final String address;

  private SimulatorProcess(ChildProcess process, String address) {
    this.process = process;
    this.address = address;
  }

  static SimulatorProcess start(Path jar, World world, CarrierAccount account)
      throws IOException, InterruptedException {
    return start(jar, world, account, List.of("--port", "0"));
  }

  /** One that plays the speech vendors too. */
  static SimulatorProcess start(Path jar, World world, CarrierAccount account, SoundPorts sound)
      throws IOException, InterruptedException {
    List<String> place = new ArrayList<>(List.of("--port", "0"));
    place.addAll(sound.simulatorOptions());
    return start(jar, world, account, place);
  }

  /**
   * @param place where it listens, and where it keeps calls
   */
  static SimulatorProcess start(Path jar, World world, CarrierAccount account, List<String> place)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar"));
    arguments.addAll(List.of(jar.toString(), "serve"));
    arguments.addAll(place);
    arguments.addAll(List.of("--speed", Double.toString(world.speed())));
    arguments.addAll(world.patientOptions());
    arguments.addAll(world.voiceOptions());
    ChildProcess process =
        ChildProcess.start(
            "simulator",
            arguments,
            Surroundings.with(
                Map.of(
                    "SIM_ACCOUNT_SID",
                    account.sid(),
                    "SIM_AUTH_TOKEN",
                    account.token(),
                    "SIM_PARENT",
                    Long.toString(ProcessHandle.current().pid()))),
            READY);
    try {
      return new SimulatorProcess(
          process, process.awaitReady(START_LIMIT).substring(READY.length()).strip());
    } catch (StageProblem | InterruptedException e) {
      process.kill();
      throw e;
    }
  }

  /** Writes every patient, as the product's demo mode reads them. */
  static void writePatients(Path jar, World world, Path file)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString(), "patients", "--json"));
    command.addAll(world.patientOptions());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(file.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0)
      throw new StageProblem("The simulator does not list its patients.");
  }

  /** Where it answers, in place of the real phone company. */
  public String address() {
    return address;
  }

  ProcessHandle handle() {
    return process.handle();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.kill();
    process.exitCode();
  }

  @Override
  public void close() {
    process.terminate();
    try {
      if (!process.ended(STOP_LIMIT)) process.kill();
    } catch (InterruptedException e) {
      process.kill();
      Thread.currentThread().interrupt();
    }
  }
}
