package org.carecompanion.app.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes of the product on one database behind a proxy, the outside world, and a static page to
 * fall back on. Each of them can be broken and brought back.
 */
public final class Cluster implements AutoCloseable {
  private static final int FEW = 100;
  private static final String PASSWORD = "given-companion_app";

  private final Programs programs;
  private final Path home;
  private final World world;
  private final CarrierAccount account = CarrierAccount.random();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Node> nodes = new ArrayList<>();
  private final DatabaseProcess database;
  private final Proxy proxy;
  private SimulatorProcess simulator;

  private Cluster(Programs programs, Path home, World world)
      throws IOException, InterruptedException {
    this.programs = programs;
    this.home = Files.createDirectories(home);
    this.world = world;
    SimulatorProcess.writePatients(programs.simulator(), world, patientsFile());
    simulator = phoneCompany(FreePort.find());
    database = opened(DatabaseProcess.start(home.resolve("database")));
    List<Integer> ports = List.of(FreePort.find(), FreePort.find());
    proxy = opened(Proxy.before(ports.stream().map(Cluster::address).toList(), 0));
    String fallback = opened(FallbackPage.of(programs.product())).address();
    for (int port : ports) nodes.add(node(port, fallback));
    shareDemo();
  }

  /** Everything is there; no node has been started yet. */
  public static Cluster set(Programs programs, Path home, World world)
      throws IOException, InterruptedException {
    return new Cluster(programs, home, world);
  }

  /**
   * Starts both; returns when they are ready. The first one alone when it has many patients to
   * write down, since the other one waits for that at its own start.
   */
  public void startNodes() throws IOException, InterruptedException {
    nodes.getFirst().start();
    shareRole();
    if (world.loadPatients() > FEW) nodes.getFirst().awaitReady();
    nodes.getLast().start();
    for (Node node : nodes) node.awaitReady();
  }

  /** Logins and key of the demo are made once and known to both. */
  private void shareDemo() throws IOException {
    Path demo = Files.createDirectories(nodes.getFirst().home().resolve("demo"));
    Path other = Files.createDirectories(nodes.getLast().home()).resolve("demo");
    if (Files.notExists(other)) Files.createSymbolicLink(other, demo);
  }

  /** As the second node's refusal tells people to do: the first one made the database's role. */
  private void shareRole() throws IOException, InterruptedException {
    Path made = nodes.getFirst().home().resolve("secrets").resolve(PASSWORD);
    while (Files.notExists(made) && nodes.getFirst().runs()) TimeUnit.MILLISECONDS.sleep(50);
    Path secrets = Files.createDirectories(nodes.getLast().home().resolve("secrets"));
    Path copy = secrets.resolve(PASSWORD);
    if (Files.notExists(copy) && Files.exists(made)) Files.copy(made, copy);
  }

  private Node node(int port, String fallback) {
    Map<String, String> settings =
        DemoHospital.settings(account, simulator.address(), proxy.address());
    settings.put("COMPANION_DEMO_PATIENTS", patientsFile().toString());
    settings.put("DATABASE_URL", database.url());
    settings.put("COMPANION_KEYS_FILE", home.resolve("keys.json").toString());
    settings.put("COMPANION_FALLBACK_URL", fallback);
    Path own = home.resolve("node-" + (nodes.size() + 1));
    return opened(new Node(programs.product(), own, port, settings));
  }

  private SimulatorProcess phoneCompany(int port) throws IOException, InterruptedException {
    return SimulatorProcess.start(
        programs.simulator(),
        world,
        account,
        List.of("--port", Integer.toString(port), "--calls-file", callsFile().toString()));
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public DatabaseProcess database() {
    return database;
  }

  /** kill -9 of the phone company: calls that go on break down. */
  public void killSimulator() throws InterruptedException {
    simulator.kill();
  }

  /** It knows its calls again. */
  public void restartSimulator() throws IOException, InterruptedException {
    simulator = phoneCompany(URI.create(simulator.address()).getPort());
  }

  public SimulatorApi simulatorApi() {
    return new SimulatorApi(simulator.address());
  }

  /** Whichever node the proxy chooses. */
  public ProductApi productApi() throws IOException {
    return new ProductApi(proxy.address(), nodes.getFirst().key());
  }

  /** What the phone company wrote down as it happened, whoever was killed. */
  public Path callsFile() {
    return home.resolve("calls.jsonl");
  }

  public List<JsonNode> patients() throws IOException {
    List<JsonNode> patients = new ArrayList<>();
    new ObjectMapper().readTree(patientsFile().toFile()).forEach(patients::add);
    return patients;
  }

  private Path patientsFile() {
    return home.resolve("patients.json");
  }

  private static URI address(int port) {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public synchronized void close() {
    try {
      for (AutoCloseable part = open.poll(); part != null; part = open.poll()) part.close();
    } catch (Exception e) {
      throw new StageProblem("Something of the stage did not stop: " + e.getMessage());
    } finally {
      simulator.close();
    }
  }
}
