package org.carecompanion.domain.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number a patient gave, in the unit it was given in: {@code 101.8 fahrenheit}. Equal quantities
 * are written alike: trailing zeros do not count.
 */
public record Quantity(BigDecimal value, Unit unit) {
  private static final Set<Unit> TEMPERATURES = Set.of(Unit.CELSIUS, Unit.FAHRENHEIT);
  private static final Set<Unit> WEIGHTS = Set.of(Unit.POUNDS, Unit.KILOGRAMS);
  private static final Set<Unit> TIMES = Set.of(Unit.HOURS, Unit.DAYS);
  private static final BigDecimal FREEZING = BigDecimal.valueOf(32);
  private static final BigDecimal DEGREES = new BigDecimal("1.8");

  /** By definition (international avoirdupois pound, 1959). */
  private static final BigDecimal KILOGRAMS_IN_A_POUND = new BigDecimal("0.45359237");

  private static final BigDecimal HOURS_IN_A_DAY = BigDecimal.valueOf(24);

  public Quantity {
    value = value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
  }

  public static Quantity of(String value, Unit unit) {
    return new Quantity(new BigDecimal(value), unit);
  }

  public static Quantity of(int value, Unit unit) {
    return new Quantity(BigDecimal.valueOf(value), unit);
  }

  /** Pain from 0 to 10. */
  public static Quantity score(int value) {
    return of(value, Unit.SCORE);
  }

  /** The whole number, rounded up: towards the alert. */
  public int whole() {
    return value.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  /**
   * The same amount in another unit.
   *
   * @throws IllegalArgumentException when the units measure different things
   */
  public Quantity in(Unit other) {
    return unit == other ? this : new Quantity(converted(other), other);
  }

  private BigDecimal converted(Unit other) {
    if (unit == Unit.CELSIUS && other == Unit.FAHRENHEIT) {
      return value.multiply(DEGREES).add(FREEZING);
    }
    if (unit == Unit.FAHRENHEIT && other == Unit.CELSIUS) {
      return value.subtract(FREEZING).divide(DEGREES, MathContext.DECIMAL32);
    }
    if (unit == Unit.POUNDS && other == Unit.KILOGRAMS) {
      return value.multiply(KILOGRAMS_IN_A_POUND);
    }
    if (unit == Unit.KILOGRAMS && other == Unit.POUNDS) {
      return value.divide(KILOGRAMS_IN_A_POUND, MathContext.DECIMAL32);
    }
    if (unit == Unit.DAYS && other == Unit.HOURS) {
      return value.multiply(HOURS_IN_A_DAY);
    }
    if (unit == Unit.HOURS && other == Unit.DAYS) {
      return value.divide(HOURS_IN_A_DAY, MathContext.DECIMAL32);
    }
    throw new IllegalArgumentException(unit + " is no " + other);
  }

  /** Whether both measure the same thing, in whatever units. */
  public boolean comparable(Quantity other) {
    return unit == other.unit
        || Stream.of(TEMPERATURES, WEIGHTS, TIMES)
            .anyMatch(same -> same.contains(unit) && same.contains(other.unit));
  }

  /**
   * Whether it reaches a limit, which may be in another unit of the same measure.
   *
   * @throws IllegalArgumentException when the units measure different things
   */
  public boolean atLeast(Quantity limit) {
    return in(limit.unit).value.compareTo(limit.value) >= 0;
  }

  /**
   * Whether it is beyond a limit.
   *
   * @throws IllegalArgumentException when the units measure different things
   */
  public boolean above(Quantity limit) {
    return in(limit.unit).value.compareTo(limit.value) > 0;
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit.code();
  }
}
