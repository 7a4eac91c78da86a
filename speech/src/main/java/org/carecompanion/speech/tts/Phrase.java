package org.carecompanion.speech.tts;

import java.util.Locale;

/**
 * Something to say in one go, best a sentence.
 *
 * @param text plain words; not blank, at most {@link #LONGEST} characters
 */
public record Phrase(String text, Locale language, Content content) {
  /** Google takes 5,000 bytes (protocols.md 4.4); an hour of speech is no phrase. */
  public static final int LONGEST = 1_500;

  /** Whether it may be kept. */
  public enum Content {
    /** The same for everybody. */
    FIXED,
    /** Has a name, a number or anything else of one patient in it: never kept. */
    PERSONAL
  }

  public Phrase {
    if (text.isBlank()) throw new IllegalArgumentException("nothing to say");
    if (text.length() > LONGEST)
      throw new IllegalArgumentException(text.length() + " characters are more than a phrase");
  }
}
