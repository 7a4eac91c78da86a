package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores understanding on a labelled file: no server, no database. */
@Command(
    name = "evaluate",
    description = {
      "Score understanding on a labelled file and print one JSON object with the figures.",
      "Ends with 0, or with 2 when the file cannot be scored."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String RUN = "org.carecompanion.clinical.evaluation.EvaluationRun";

  /** What a labelled file is about: the columns it has are in docs/accuracy.md. */
  enum Kind {
    symptoms,
    pain,
    severity,
    identity
  }

  private final Path jar;

  @CommandLine.ParentCommand private Launcher launcher;

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.symptoms;

  @Parameters(index = "1", paramLabel = "FILE", description = "tab-separated, with a header")
  private Path file = Path.of("");

  @Option(
      names = "--rows",
      paramLabel = "OUT",
      description = "write the rows here, with what was predicted and why")
  private Optional<Path> rows = Optional.empty();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets the parent
  EvaluateCommand(Path jar) {
    this.jar = jar;
  }

  @Override
  public Integer call() {
    return launcher.refusing(
        () -> {
          Map<String, String> asked = new HashMap<>();
          asked.put("kind", kind.name());
          asked.put("file", reading.file(file).toString());
          reading.tell(asked);
          rows.ifPresent(out -> asked.put("rows", reading.file(out).toString()));
          try (ProductCall product = ProductCall.to(jar)) {
            System.out.println(product.ask(RUN, asked).get("figures"));
          }
          return CommandLine.ExitCode.OK;
        });
  }
}
