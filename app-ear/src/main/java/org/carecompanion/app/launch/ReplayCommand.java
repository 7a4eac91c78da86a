package org.carecompanion.app.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carecompanion.db.open.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads transcripts again with another protocol or lexicon, and tells what would have changed. */
@Command(
    name = "replay",
    description = {
      "Read transcripts again with another protocol or lexicon version, and tell which findings",
      "and alerts would have changed. Their format is in docs/replay.md."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final String RUN = "org.carecompanion.clinical.replay.ReplayRun";

  /** Where the product finds its lexicons on its class path. */
  private static final String LEXICONS = "understanding";

  private final Path jar;

  @CommandLine.ParentCommand private Launcher launcher;

  @Parameters(index = "0", paramLabel = "PATH", description = "a transcript, or a folder of them")
  private Path transcripts = Path.of("");

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

  @Option(names = "--from", hidden = true, description = "what relative files are relative to")
  private Path from = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets the parent
  ReplayCommand(Path jar) {
    this.jar = jar;
  }

  @Override
  public Integer call() {
    return launcher.refusing(
        () -> {
          Map<String, String> asked = new HashMap<>();
          asked.put("transcripts", from.resolve(transcripts).toString());
          asked.put("before", ProductCall.of(jar, RUN, asked).getOrDefault("outcomes", ""));
          protocol.ifPresent(name -> asked.put("protocol", name));
          Map<String, String> answer = withLexicon(asked);
          System.out.println(answer.getOrDefault(json ? "differences" : "words", "").strip());
          return CommandLine.ExitCode.OK;
        });
  }

  private Map<String, String> withLexicon(Map<String, String> asked) throws Exception {
    if (understanding.isEmpty()) return ProductCall.of(jar, RUN, asked);
    Path folder = from.resolve(understanding.get()).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder))
      throw Refused.misconfigured("There is no folder " + folder + ".");
    Path front = Files.createTempDirectory("companion-replay");
    try {
      Files.createSymbolicLink(front.resolve(LEXICONS), folder);
      return ProductCall.of(jar, RUN, asked, List.of(front));
    } finally {
      Files.deleteIfExists(front.resolve(LEXICONS));
      DataFolder.deleteAll(front);
    }
  }
}
