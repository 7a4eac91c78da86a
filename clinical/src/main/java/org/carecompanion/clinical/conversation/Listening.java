package org.carecompanion.clinical.conversation;

import java.util.List;

/**
 * What the line should listen for after it has spoken.
 *
 * @param hints phrases to expect; at most 500 of at most 100 characters (Twilio Gather)
 * @param maxDigits keypad digits after which the line stops waiting; 0 for no keypad
 * @param finishKey key that ends the digits early; empty for none
 * @param patienceSeconds silence to wait for the first word
 */
public record Listening(List<String> hints, int maxDigits, String finishKey, int patienceSeconds) {
  /** Nothing: the call is over. */
  public static final Listening NOTHING = new Listening(List.of(), 0, "", 0);

  public Listening {
    hints = List.copyOf(hints);
  }
}
