package org.carecompanion.clinical.understanding;

/**
 * What one turn says about who is speaking.
 *
 * @param name whether the expected name was said
 * @param date whether the expected date of birth was said
 */
public record IdentityReading(Verdict verdict, Part name, Part date, String words) {

  /** The judgement of one turn on its own; the words of DESIGN section 7. */
  public enum Verdict {
    MATCH,
    /** A name or a date that is not the expected one. */
    MISMATCH,
    /** A part of it, nothing against it. */
    PARTIAL,
    THIRD_PARTY,
    WRONG_NUMBER,
    REFUSED,
    UNCLEAR
  }

  /** One part of identity in one turn. */
  public enum Part {
    NOT_SAID,
    /** "Yes, speaking": agreed, not named; enough beside a keyed date, not beside a spoken one. */
    AFFIRMED,
    HELD,
    CONFLICT
  }
}
