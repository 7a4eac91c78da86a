package org.carecompanion.clinical.understanding;

import java.util.OptionalInt;

/**
 * Pain from 0 to 10 as a question and its answer tell it together. A range gives its upper end and
 * more than the most gives ten (clinical.md 2.5 rows 24, 26): towards the alert, never away from
 * it.
 *
 * @param current pain now, on average, at night or with medicine; not what it was or is at its
 *     least
 * @param worst the most that was said of it
 * @param rule how the number was told from others
 * @param words that say it, exactly; of the question where the answer only agrees to it
 */
public record PainReading(OptionalInt current, OptionalInt worst, String rule, String words) {
  static final PainReading NONE =
      new PainReading(OptionalInt.empty(), OptionalInt.empty(), "none", "");
}
