package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Objects;

/**
 * What the line should listen for after it has spoken.
 *
 * @param hints phrases to expect; at most 500 of at most 100 characters (Twilio Gather)
 * @param maxDigits keypad digits after which the line stops waiting; 0 for no keypad
 * @param finishKey key that ends the digits early; empty for none
 * @param patienceSeconds silence to wait for the first word
 * @param expects which kind of answer; an older version wrote none
 */
public record Listening(
    List<String> hints, int maxDigits, String finishKey, int patienceSeconds, Expects expects) {
  /** How an answer sounds: how long its pauses may be. */
  public enum Expects {
    YES_OR_NO,
    /** One of a few, or a number. */
    SHORT,
    /** They must think. */
    OWN_WORDS,
    /** A date: said in groups, or read from a paper. */
    DATE,
    NOTHING
  }

  /** Nothing: the call is over. */
  public static final Listening NOTHING = new Listening(List.of(), 0, "", 0, Expects.NOTHING);

  public Listening {
    hints = List.copyOf(hints);
    expects = Objects.requireNonNullElse(expects, Expects.SHORT);
  }
}
