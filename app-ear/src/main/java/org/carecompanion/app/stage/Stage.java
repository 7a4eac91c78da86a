package org.carecompanion.app.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Simulator and product, set up for each other. Closing it stops the product, then the simulator.
 */
public final class Stage implements AutoCloseable {
  private final SimulatorProcess simulator;
  private final ProductProcess product;
  private final Path home;
  private final Path demoFolder;
  private final List<JsonNode> patients;

  private Stage(SimulatorProcess simulator, ProductProcess product, Path home) throws IOException {
    this.simulator = simulator;
    this.product = product;
    this.home = home;
    this.demoFolder = home.resolve("demo");
    patients = new ArrayList<>();
    new ObjectMapper().readTree(patientsFile(demoFolder).toFile()).forEach(patients::add);
  }

  /** Returns when the simulator is ready and the product has been started. */
  public static Stage set(Programs programs, Path home, int port, World world)
      throws IOException, InterruptedException {
    return set(programs, home, port, world, Map.of());
  }

  /**
   * @param more settings of the product, by their names in the environment
   */
  public static Stage set(
      Programs programs, Path home, int port, World world, Map<String, String> more)
      throws IOException, InterruptedException {
    Path demoFolder = Files.createDirectories(home.resolve("demo"));
    SimulatorProcess.writePatients(programs.simulator(), world, patientsFile(demoFolder));
    CarrierAccount account = CarrierAccount.random();
    SoundPorts sound = SoundPorts.free();
    SimulatorProcess simulator =
        SimulatorProcess.start(programs.simulator(), world, account, sound);
    try {
      Map<String, String> settings =
          DemoHospital.settings(account, simulator.address(), "http://localhost:" + port);
      if (world.mode() == LineMode.stream) settings.putAll(sound.settings(account));
      settings.put("COMPANION_DEMO_PATIENTS", patientsFile(demoFolder).toString());
      settings.put("COMPANION_METRICS_TOKEN", OperatorView.newToken(demoFolder));
      settings.putAll(more);
      ProductProcess product = ProductProcess.start(programs.product(), home, port, settings);
      return new Stage(simulator, product, home);
    } catch (IOException | RuntimeException e) {
      simulator.close();
      throw e;
    }
  }

  private static Path patientsFile(Path demoFolder) {
    return demoFolder.resolve("patients.json");
  }

  /** The simulated patients, each with what a call with them is expected to find. */
  public List<JsonNode> patients() {
    return patients;
  }

  public ProductProcess product() {
    return product;
  }

  /** The simulator: whoever calls, and the vendors. */
  public ProcessHandle generator() {
    return simulator.handle();
  }

  /** Where PostgreSQL writes its process id when it has started. */
  public Path postmasterFile() {
    return home.resolve("postgres").resolve("postmaster.pid");
  }

  /** The product's interface for programs; the product must be ready. */
  public ProductApi productApi() throws IOException {
    String key = Files.readString(demoFolder.resolve("api-key")).strip();
    return new ProductApi(product.address(), key);
  }

  /** What operators see of the product; the product must be ready. */
  public OperatorView operatorView() throws IOException {
    return OperatorView.of(product.address(), demoFolder);
  }

  public SimulatorApi simulatorApi() {
    return new SimulatorApi(simulator.address());
  }

  /**
   * Product and database have the first core to themselves, the simulator with its callers and
   * vendors, and with this program, the second, so that neither's work counts as the other's.
   */
  public void part() throws IOException, InterruptedException {
    Cores.keep(ProcessHandle.current(), 1); // with all it has started
    Cores.keep(product.handle(), 0);
  }

  /** The demo's logins: duty, email and password of each; new at every start. */
  public JsonNode logins() throws IOException {
    return new ObjectMapper().readTree(demoFolder.resolve("logins.json").toFile());
  }

  @Override
  public void close() {
    try {
      product.close();
    } finally {
      simulator.close();
    }
  }
}
