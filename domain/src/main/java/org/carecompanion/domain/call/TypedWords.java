package org.carecompanion.domain.call;

/**
 * A sentence that a clinician types and our voice says into a call that goes on. Meant for one
 * patient's ears, so it does not print.
 */
public record TypedWords(String text) {
  /** About ten seconds of speech: longer, and nobody waits for its end. */
  public static final int LONGEST = 200;

  public TypedWords {
    text = Printable.toBeSaid(text, LONGEST);
  }

  @Override
  public String toString() {
    return "TypedWords[redacted]";
  }
}
