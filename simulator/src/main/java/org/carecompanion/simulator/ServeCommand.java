package org.carecompanion.simulator;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.carecompanion.simulator.phone.Tempo;
import org.carecompanion.simulator.twilio.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the simulator until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves Twilio's REST resources and places calls to simulated patients.",
      "The account is read from the environment: SIM_ACCOUNT_SID, SIM_AUTH_TOKEN;",
      "the key of Azure's voice too: SIM_AZURE_KEY (default: the auth token)."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--port", description = "0 takes a free one (default: ${DEFAULT-VALUE})")
  private int port = 8089;

  @Option(names = "--host", description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "localhost";

  @Option(
      names = "--speed",
      description = "simulated seconds in a real one (default: ${DEFAULT-VALUE})")
  private double speed = 1.0;

  @Option(
      names = "--words-per-minute",
      description = "how fast the carrier's voice speaks (default: ${DEFAULT-VALUE})")
  private int wordsPerMinute = 150;

  @Option(
      names = "--number",
      paramLabel = "E164",
      description =
          "a number the account owns, repeatable; without any, every valid one is its own")
  private Set<String> numbers = new TreeSet<>();

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "a country code it may call, repeatable (default: 1)")
  private Set<String> countries = new TreeSet<>(Set.of("1"));

  @Option(
      names = "--calls-file",
      paramLabel = "FILE",
      description = "remembers calls there from run to run, and what was said and asked in them")
  private Optional<Path> calls = Optional.empty();

  @Mixin private SpeechOptions speech = new SpeechOptions();

  @Mixin private PatientOptions patients = new PatientOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    World world =
        World.start(
            new InetSocketAddress(host, port),
            account(),
            patients.book(),
            new World.Surroundings(tempo(), calls, speech.speaker(), speech.settings(azureKey())));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  world.close();
                  stopped.countDown();
                }));
    endWithParent(stopped);
    PrintWriter out = spec.commandLine().getOut();
    world.vendors().lines(host).forEach(out::println);
    out.println("simulator ready on http://" + host + ":" + world.port());
    out.flush();
    stopped.await();
    return 0;
  }

  /** A process that started us may be killed and then cannot end us: {@code SIM_PARENT}, its id. */
  private static void endWithParent(CountDownLatch stopped) {
    Optional.ofNullable(System.getenv("SIM_PARENT"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .ifPresent(parent -> parent.onExit().thenRun(stopped::countDown));
  }

  private Account account() {
    Map<String, String> environment = System.getenv();
    try {
      return new Account(
          environment.getOrDefault("SIM_ACCOUNT_SID", ""),
          environment.getOrDefault("SIM_AUTH_TOKEN", ""),
          numbers,
          countries);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "SIM_ACCOUNT_SID and SIM_AUTH_TOKEN: " + e.getMessage(), e);
    }
  }

  private static String azureKey() {
    Map<String, String> environment = System.getenv();
    String token = environment.getOrDefault("SIM_AUTH_TOKEN", "");
    return environment.getOrDefault("SIM_AZURE_KEY", token);
  }

  private Tempo tempo() {
    try {
      return new Tempo(speed, wordsPerMinute);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
