package org.carecompanion.clinical.understanding.semantic;

import java.nio.file.Path;
import org.carecompanion.clinical.understanding.SecondReader;

/** The reader of meanings without a server and without a time limit: for evaluation and replay. */
public final class Unhurried {
  private Unhurried() {}

  /**
   * Takes a second or two.
   *
   * @param cache a folder for what the tokenizer unpacks
   * @throws LinkageError where the platform has no such native library
   */
  public static SecondReader reader(Path cache) {
    ClauseReader loaded = Library.reader(BgeSmall.loaded(cache));
    return turn -> loaded.read(turn.open());
  }
}
