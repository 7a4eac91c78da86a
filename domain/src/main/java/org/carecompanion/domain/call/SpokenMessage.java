package org.carecompanion.domain.call;

/**
 * A few sentences to be read out to the patient as they are: no markup, nothing unprintable. Meant
 * for one patient's ears, so it does not print.
 */
public record SpokenMessage(String text) {
  /** About half a minute of speech. */
  public static final int LONGEST = 500;

  public SpokenMessage {
    text = text.strip();
    if (text.isEmpty() || text.length() > LONGEST)
      throw new IllegalArgumentException("a message has 1 to 500 characters");
    if (text.chars().anyMatch(c -> c == '<' || c == '>'))
      throw new IllegalArgumentException("a message is plain text without < and >");
    if (!Printable.all(text))
      throw new IllegalArgumentException("a message has no line breaks or control characters");
  }

  @Override
  public String toString() {
    return "SpokenMessage[redacted]";
  }
}
