package org.carecompanion.clinical.understanding.semantic;

import java.nio.file.Path;
import org.carecompanion.clinical.understanding.SecondReader;
import org.carecompanion.clinical.understanding.Understanding;

/** The reader of meanings without a server and without a time limit: for evaluation and replay. */
public final class Unhurried {
  private Unhurried() {}

  /**
   * As calls understand, but for a model as second reader. Takes a second or two.
   *
   * @param cache a folder for what the tokenizer unpacks; empty to read by the lexicon alone
   * @throws LinkageError where the platform has no such native library
   */
  public static Understanding understanding(String cache) {
    Understanding lexical = Understanding.shared();
    return cache.isEmpty() ? lexical : lexical.with(reader(Path.of(cache)));
  }

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
