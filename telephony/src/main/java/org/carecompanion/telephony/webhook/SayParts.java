package org.carecompanion.telephony.webhook;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long for one {@code <Say>}, after a sentence where there is one. */
final class SayParts {
  /** Twilio's limit in characters (reference/protocols.md 1.3). */
  private static final int LONGEST = 4096;

  private SayParts() {}

  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > LONGEST) {
      int end = end(rest);
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    parts.add(rest);
    return parts;
  }

  private static int end(String text) {
    int sentence = text.lastIndexOf(". ", LONGEST - 1);
    if (sentence > 0) return sentence + 1;
    int word = text.lastIndexOf(' ', LONGEST);
    return word > 0 ? word : LONGEST;
  }
}
