package org.carecompanion.speech.turn;

import java.util.List;

/** Words that we have said, as a recogniser hears them come back. */
public final class OwnWords {
  /** Recognisers mishear echoes by a fifth. */
  private static final double ALIKE = 0.8;

  private OwnWords() {}

  /** Whether what was heard is most likely a piece of what we said. */
  public static boolean areIn(String heard, String said) {
    return nearlyAll(Tokens.of(heard), Tokens.of(said));
  }

  static boolean nearlyAll(List<String> heard, List<String> ours) {
    for (int from = 0; from + heard.size() <= ours.size(); from++) {
      int alike = 0;
      for (int i = 0; i < heard.size(); i++) if (ours.get(from + i).equals(heard.get(i))) alike++;
      if (alike >= ALIKE * heard.size()) return true;
    }
    return false;
  }
}
