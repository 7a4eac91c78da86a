package org.carecompanion.speech.turn;

import java.util.List;

/**
 * Words that a turn was ended with before they were final: when they come again as final, at once
 * or in pieces, before our answer has been heard, they are not said again.
 */
record Settled(List<String> words) {
  static final Settled NONE = new Settled(List.of());

  /** Of settled words, this share comes again in the final text. */
  private static final double ALIKE = 0.7;

  /** What of this text is new. */
  List<String> newOf(List<String> text) {
    return comesAgain(text) ? text.subList(compared(text), text.size()) : text;
  }

  /** What may still come again after this text, which is final. */
  Settled after(List<String> text) {
    return comesAgain(text) ? new Settled(words.subList(compared(text), words.size())) : NONE;
  }

  private int compared(List<String> text) {
    return Math.min(text.size(), words.size());
  }

  private boolean comesAgain(List<String> text) {
    int compared = compared(text);
    int alike = 0;
    for (int i = 0; i < compared; i++) if (text.get(i).equals(words.get(i))) alike++;
    return compared > 0 && alike >= ALIKE * compared;
  }
}
