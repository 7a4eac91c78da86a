package org.carecompanion.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Quantity} counts. */
public enum Unit {
  /** Pain from 0 to 10. */
  SCORE,
  FAHRENHEIT,
  CELSIUS,
  POUNDS,
  KILOGRAMS,
  HOURS,
  DAYS,
  TIMES,
  PER_HOUR,
  /** Heart beats. */
  PER_MINUTE,
  MMHG,
  PERCENT;

  /** The name in files, tables and the API, such as {@code fahrenheit}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Unit> ofCode(String code) {
    return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
  }
}
