package org.carecompanion.clinical.understanding;

import java.util.Locale;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;

/**
 * A number somebody said about the body, with what it counts. Whether it is too much is for triage.
 *
 * @param quantity of a range the upper end
 * @param status present when it is so now; uncertain when only roughly told ("a hundred and
 *     something", at least that); historical, absent or conditional as the words around it say
 * @param words exactly as in the turn
 */
public record Measure(Kind kind, Quantity quantity, FindingStatus status, String words) {

  Measure as(FindingStatus other) {
    return new Measure(kind, quantity, other, words);
  }

  /** What was measured or counted. */
  public enum Kind {
    TEMPERATURE(Nature.READING),
    WEIGHT(Nature.READING),
    /** In a time that was not told. */
    WEIGHT_GAIN(Nature.COUNT),
    WEIGHT_GAIN_IN_A_DAY(Nature.COUNT),
    WEIGHT_GAIN_IN_A_WEEK(Nature.COUNT),
    HOURS_SINCE_URINE(Nature.SINCE),
    DAYS_SINCE_STOOL(Nature.SINCE),
    HOURS_SINCE_GAS(Nature.SINCE),
    /** Since food or drink was last kept down. */
    HOURS_SINCE_FOOD(Nature.SINCE),
    TIMES_VOMITED(Nature.COUNT),
    /** Dressings or pads soaked. */
    PADS_PER_HOUR(Nature.COUNT),
    SYSTOLIC(Nature.READING),
    DIASTOLIC(Nature.READING),
    HEART_RATE(Nature.READING),
    OXYGEN(Nature.READING);

    private final Nature nature;

    Kind(Nature nature) {
      this.nature = nature;
    }

    /** The name in files, such as {@code hours_since_urine}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** "Yesterday" makes a reading past, but not what has grown since then. */
    boolean mayBePast() {
      return nature == Nature.READING;
    }

    /** "Not gone in four days" denies no number. */
    boolean mayBeDenied() {
      return nature != Nature.SINCE;
    }
  }

  private enum Nature {
    /** Of one moment. */
    READING,
    /** How much or how often. */
    COUNT,
    /** How long nothing has happened. */
    SINCE
  }
}
