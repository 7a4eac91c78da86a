package org.carecompanion.app.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.OwnerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads transcripts, or a stored call, again with another protocol or lexicon, and tells what would
 * have changed. Nothing is stored or raised.
 */
@Command(
    name = "replay",
    description = {
      "Read transcripts, or a stored call, again with another protocol or lexicon version, and tell",
      "which findings and alerts would have changed. The format is in docs/replay.md."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final String RUN = "org.carecompanion.clinical.replay.ReplayRun";
  private static final String STORED = "org.carecompanion.clinical.replay.StoredCallRun";

  /** Where the product finds its lexicons on its class path. */
  private static final String LEXICONS = "understanding";

  private final Path jar;

  @CommandLine.ParentCommand private Launcher launcher;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      description = "a transcript, or a folder of them")
  private Optional<Path> transcripts = Optional.empty();

  @Option(
      names = "--call",
      paramLabel = "ID",
      description = {
        "a call of the configured database; alone, what was found and raised then is compared with",
        "what would be now. On record in the audit as a reading of its words."
      })
  private Optional<String> call = Optional.empty();

  @Option(
      names = "--protocol",
      paramLabel = "KEY-vN",
      description = "judge with this version, such as knee-hip-v2")
  private Optional<String> protocol = Optional.empty();

  @Option(
      names = "--understanding",
      paramLabel = "DIR",
      description = "read with the lexicon files of this folder in place of those that ship")
  private Optional<Path> understanding = Optional.empty();

  @Option(names = "--json", description = "for programs")
  private boolean json;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets the parent
  ReplayCommand(Path jar) {
    this.jar = jar;
  }

  @Override
  public Integer call() {
    return launcher.refusing(
        () -> {
          if (transcripts.isPresent() == call.isPresent())
            throw Refused.misconfigured(
                "Name transcripts to replay, or a stored call with --call ID.");
          try (ProductCall product =
              call.isPresent() ? ProductCall.withRows(jar) : ProductCall.to(jar)) {
            Map<String, String> answer = replayed(product);
            System.out.println(answer.getOrDefault(json ? "differences" : "words", "").strip());
          }
          return CommandLine.ExitCode.OK;
        });
  }

  private Map<String, String> replayed(ProductCall product) throws Exception {
    Map<String, String> asked = said(product);
    if (!asked.containsKey("before"))
      asked.put("before", product.ask(RUN, asked).getOrDefault("outcomes", ""));
    protocol.ifPresent(name -> asked.put("protocol", name));
    return withLexicon(product, asked);
  }

  /** What is to be read, and what came of it if that is not to be found out first. */
  private Map<String, String> said(ProductCall product) throws Exception {
    Map<String, String> asked = new HashMap<>();
    reading.tell(asked);
    transcripts.ifPresent(path -> asked.put("transcripts", reading.file(path).toString()));
    if (call.isEmpty()) return asked;
    Map<String, String> stored = stored(product, call.get());
    asked.put("transcript", stored.getOrDefault("transcript", ""));
    asked.put("ran", stored.getOrDefault("ran", ""));
    boolean asItRan = protocol.isEmpty() && understanding.isEmpty();
    if (asItRan) asked.put("before", stored.getOrDefault("then", ""));
    return asked;
  }

  /** Also beside a running product. */
  private Map<String, String> stored(ProductCall product, String id) throws Exception {
    Configuration configuration = Configuration.ofDatabase(launcher.settings());
    if (!Files.exists(configuration.keys()))
      throw Refused.misconfigured(
          "There are no keys at %s, and words are sealed with them: set companion.keys.file."
              .formatted(configuration.keys()));
    DataFolder folder = DataFolder.open(configuration.home());
    try (OwnerDatabase database = configuration.look(folder)) {
      configuration.handToServer(database.application());
      return product.ask(STORED, Map.of("call", id));
    }
  }

  private Map<String, String> withLexicon(ProductCall product, Map<String, String> asked)
      throws Exception {
    if (understanding.isEmpty()) return product.ask(RUN, asked);
    Path folder = reading.file(understanding.get()).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder))
      throw Refused.misconfigured("There is no folder " + folder + ".");
    Path front = Files.createTempDirectory("companion-replay");
    try {
      Files.createSymbolicLink(front.resolve(LEXICONS), folder);
      return product.ask(RUN, asked, List.of(front));
    } finally {
      Files.deleteIfExists(front.resolve(LEXICONS));
      DataFolder.deleteAll(front);
    }
  }
}
