package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** What the commands that read patients' words without a server have in common. */
final class ReadingOptions {
  @Option(
      names = "--without-semantic",
      description = "read by the lexicon alone, to see what the reader of meanings is worth")
  private boolean withoutSemantic;

  @Option(names = "--from", hidden = true, description = "what relative files are relative to")
  private Path from = Path.of("");

  Path file(Path named) {
    return from.resolve(named);
  }

  /** Tells the product how to read. */
  void tell(Map<String, String> asked) {
    if (!withoutSemantic) asked.put("semantic", System.getProperty("java.io.tmpdir"));
  }
}
