package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carecompanion.app.boot.Server;
import org.carecompanion.app.demo.DemoCommand;
import org.carecompanion.app.faults.FaultsCommand;
import org.carecompanion.app.load.LoadCommand;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.DatabaseProblem;
import org.carecompanion.db.open.PreparedDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of {@code java -jar companion.jar}. {@code ./companion} adds those that build. */
@Command(
    name = "companion",
    description =
        "Surgical Care Companion calls patients after surgery and shows a nurse what is worrying.",
    subcommands = CommandLine.HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Launcher implements Runnable {
  private final Server server;
  private final Path jar;
  private final Saying saying = new Saying(System.out, System.err, System::nanoTime);

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = "configuration file (default: companion.properties, if there is one)")
  private Optional<Path> file = Optional.empty();

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  private Launcher(Server server, Path jar) {
    this.server = server;
    this.jar = jar;
  }

  /** Called by {@code app.boot.Main}; returns the exit code. */
  public static int run(String[] arguments, Path jar, Server server) {
    return new CommandLine(new Launcher(server, jar))
        .addSubcommand(new DemoCommand(jar))
        .addSubcommand(new LoadCommand(jar))
        .addSubcommand(new AuditCommand())
        .addSubcommand(new EvaluateCommand(jar))
        .addSubcommand(new ReplayCommand(jar))
        .addSubcommand(new FaultsCommand(jar))
        .addSubcommand(new KeysCommand())
        .execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  @Command(
      name = "run",
      description = "Start the product with real carriers; refuses to start half-configured.")
  int serve() {
    return refusing(
        () -> {
          Settings settings = settings();
          return serve(
              Configuration.ofRealStart(settings),
              () -> new StreamWarning(settings, saying, StreamWarning.LOOKS_AGAIN).lookAside());
        });
  }

  @Command(name = "demo-server", hidden = true)
  int serveDemo() {
    return refusing(() -> serve(Configuration.ofDemo(demoSettings()), () -> {}));
  }

  @Command(name = "migrate", description = "Bring the database to this version, and stop.")
  int migrate(
      @Option(
              names = "--server-settings",
              paramLabel = "DIR",
              description =
                  "also write every setting into this folder, a file each, for Payara Server")
          Optional<Path> serverSettings) {
    return refusing(
        () -> {
          Configuration configuration =
              serverSettings.isPresent()
                  ? Configuration.ofOtherServer(settings())
                  : Configuration.ofDatabase(settings());
          migrate(configuration, serverSettings);
          return CommandLine.ExitCode.OK;
        });
  }

  private void migrate(Configuration configuration, Optional<Path> serverSettings)
      throws Exception {
    DataFolder folder = DataFolder.open(configuration.home());
    try (AutoCloseable lock = folder.lock();
        PreparedDatabase database = configuration.open(folder)) {
      saying.step("database migrated: " + database.application().url());
      if (serverSettings.isEmpty()) return;
      new SettingsFolder(serverSettings.get())
          .write(configuration.forServer(database.application()));
      saying.step("settings written to " + serverSettings.get());
    }
  }

  @Command(
      name = "doctor",
      description = "Look at everything the product needs, and say how to put right what is not.")
  int examine(@Option(names = "--json", description = "for programs") boolean json) {
    return refusing(
        () -> {
          DiagnosisReport report = new Doctor(settings(), jar, Clock.systemUTC()).look();
          saying.report(json ? report.json() : report.text());
          return report.well() ? CommandLine.ExitCode.OK : Refused.BROKEN;
        });
  }

  Settings settings() throws Refused {
    return Settings.read(System.getenv(), file);
  }

  /** Not the file: the demo never meets the settings of a real hospital. */
  private static Settings demoSettings() {
    return Settings.ofEnvironment(System.getenv());
  }

  private int serve(Configuration configuration, Runnable whenReady) throws Exception {
    return new Service(new Product(configuration, server, saying), saying, whenReady).run();
  }

  int refusing(Callable<Integer> command) {
    try {
      return command.call();
    } catch (Refused e) {
      saying.refusal(e);
      return e.exitCode();
    } catch (DatabaseProblem e) {
      saying.refusal(e);
      return Refused.BROKEN;
    } catch (Exception e) {
      saying.unexpected(e);
      return Refused.BROKEN;
    }
  }
}
