package org.carecompanion.app.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.OwnerDatabase;
import org.carecompanion.db.sealed.SealedCounts;
import org.carecompanion.domain.secrecy.KeyFile;
import org.carecompanion.domain.secrecy.KeyId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keys}: changes the keys that words are sealed with, while the product runs or not. */
@Command(
    name = "keys",
    description = "The keys that what patients said is sealed with.",
    subcommands = CommandLine.HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {
  private final PrintStream out = System.out;

  @CommandLine.ParentCommand private Launcher launcher;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets both
  KeysCommand() {}

  /** Works with the file. */
  private interface Work {
    void on(Configuration configuration, KeyFile keys) throws Exception;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
  }

  @Command(
      name = "list",
      description = "Every key, which one seals, and how many values still need it.")
  int list() {
    return with(
        (configuration, keys) -> {
          Map<String, Long> counts = counts(configuration);
          KeyId sealing = keys.primary();
          for (KeyId key : keys.all())
            out.printf(
                "%s  %8d values%s%n",
                key,
                counts.getOrDefault(key.prefixDigits(), 0L),
                key.equals(sealing) ? "  seals" : "");
        });
  }

  @Command(
      name = "rotate",
      description = {
        "A new key seals from now on: add and use in one step, where all nodes read one file.",
        "The product reseals what older keys have sealed; keys list says how far it is."
      })
  int rotate() {
    return with(
        (configuration, keys) -> {
          KeyId fresh = keys.add();
          keys.use(fresh);
          out.println("key " + fresh + " seals from now on");
        });
  }

  @Command(
      name = "add",
      description =
          "A new key that opens and does not seal yet. Where every node has a copy of the file, give"
              + " them the new one before use.")
  int add() {
    return with((configuration, keys) -> out.println("key " + keys.add() + " added"));
  }

  @Command(name = "use", description = "This key seals from now on.")
  int use(@Parameters(paramLabel = "KEY", description = "as listed") String key) {
    return with(
        (configuration, keys) -> {
          keys.use(KeyId.of(key));
          out.println("key " + key + " seals from now on");
        });
  }

  @Command(
      name = "retire",
      description = "Take a key out that nothing needs any more; it is kept beside, for backups.")
  int retire(@Parameters(paramLabel = "KEY", description = "as listed") String key) {
    return with(
        (configuration, keys) -> {
          KeyId id = KeyId.of(key);
          mustBeUnneeded(configuration, id);
          out.println(
              "key " + id + " retired; keep it with the backups of its time: " + keys.retire(id));
        });
  }

  private static void mustBeUnneeded(Configuration configuration, KeyId id) throws Exception {
    long needed = counts(configuration).getOrDefault(id.prefixDigits(), 0L);
    if (needed > 0)
      throw Refused.broken(
          "Key %s is still needed by %d values. The product reseals them while it runs; keys list says how far it is."
              .formatted(id, needed));
    if (waiting(configuration.home().resolve("journal")))
      throw Refused.broken(
          "The journal of a database outage still holds entries, which may need key %s. Start the product, and try again when it has written them."
              .formatted(id));
  }

  private static boolean waiting(Path journal) throws IOException {
    if (!Files.isDirectory(journal)) return false;
    try (var files = Files.walk(journal)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        if (Files.size(file) > 0) return true;
    }
    return false;
  }

  private static Map<String, Long> counts(Configuration configuration) throws Exception {
    DataFolder folder = DataFolder.open(configuration.home());
    try (OwnerDatabase database = configuration.look(folder)) {
      return SealedCounts.of(database);
    }
  }

  private int with(Work work) {
    return launcher.refusing(
        () -> {
          Configuration configuration = Configuration.ofDatabase(launcher.settings());
          try {
            work.on(configuration, new KeyFile(configuration.keys()));
          } catch (IllegalArgumentException | IllegalStateException e) {
            throw Refused.misconfigured(String.valueOf(e.getMessage()));
          }
          return CommandLine.ExitCode.OK;
        });
  }
}
