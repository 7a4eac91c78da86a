package org.carecompanion.domain.call;

/**
 * A few sentences to be read out to the patient as they are: no markup, nothing unprintable. Meant
 * for one patient's ears, so it does not print.
 */
public record SpokenMessage(String text) {
  /** About half a minute of speech. */
  public static final int LONGEST = 500;

  public SpokenMessage {
    text = Printable.toBeSaid(text, LONGEST);
  }

  @Override
  public String toString() {
    return "SpokenMessage[redacted]";
  }
}
