package org.carecompanion.clinical.understanding;

import java.util.Set;

/**
 * A number from 0 to 10 and which pain it tells.
 *
 * @param highest the highest of several that were said together; the same as {@code value} unless
 *     the number tells a change ("from eight down to three")
 * @param sign what tells that it is a score where nobody asked for one
 * @param words exactly as said
 */
record PainNumber(int value, int highest, Role role, Sign sign, String words) {

  enum Role {
    NOW,
    TODAY,
    /** Nothing said about when. */
    PLAIN,
    WITH_MEDICINE,
    WITHOUT_MEDICINE,
    /** When walking, when it is cold, at night. */
    AT_TIMES,
    /** "This morning", which is no longer now where now is told too. */
    EARLIER,
    /** "It was a six", without a word about when. */
    WAS,
    /** "It was a six yesterday". */
    PAST,
    WORST,
    LEAST,
    /** What somebody else makes of it. */
    REPORTED,
    /** Stress, a goal, what would be. */
    OTHER
  }

  /** What tells a score from any other number. */
  enum Sign {
    NONE,
    /** "An eight", "from eight to three". */
    PUT_LIKE_A_SCORE,
    /** "It is an eight". */
    SAID_OF_IT,
    /** Pain is named in its clause. */
    PAIN
  }

  static PainNumber of(int value, Role role, String words) {
    return new PainNumber(value, value, role, Sign.NONE, words);
  }

  boolean is(Role... roles) {
    return Set.of(roles).contains(role);
  }
}
