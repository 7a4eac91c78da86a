package org.carecompanion.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void the_same_amount_is_equal_however_it_is_written() {
    assertThat(Quantity.of("101.50", Unit.FAHRENHEIT))
        .isEqualTo(Quantity.of("101.5", Unit.FAHRENHEIT));
    assertThat(Quantity.of("100", Unit.FAHRENHEIT)).hasToString("100 fahrenheit");
  }

  @Test
  void a_limit_may_be_in_another_unit_of_the_same_measure() {
    Quantity limit = Quantity.of("38", Unit.CELSIUS);
    assertThat(Quantity.of("100.4", Unit.FAHRENHEIT).atLeast(limit)).isTrue();
    assertThat(Quantity.of("100.4", Unit.FAHRENHEIT).above(limit)).isFalse();
    assertThat(Quantity.of("100.3", Unit.FAHRENHEIT).atLeast(limit)).isFalse();
    assertThat(Quantity.of("38.1", Unit.CELSIUS).above(Quantity.of("100.4", Unit.FAHRENHEIT)))
        .isTrue();
    assertThat(Quantity.of(1, Unit.KILOGRAMS).above(Quantity.of(2, Unit.POUNDS))).isTrue();
    assertThat(Quantity.of(1, Unit.DAYS).atLeast(Quantity.of(24, Unit.HOURS))).isTrue();
    assertThat(Quantity.of(23, Unit.HOURS).atLeast(Quantity.of(1, Unit.DAYS))).isFalse();
  }

  @Test
  void what_measures_something_else_is_never_compared() {
    Quantity pain = Quantity.score(8);
    assertThatThrownBy(() -> pain.atLeast(Quantity.of(5, Unit.POUNDS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SCORE is no POUNDS");
  }

  @Test
  void a_whole_number_is_rounded_towards_the_alert() {
    assertThat(Quantity.of("6.1", Unit.SCORE).whole()).isEqualTo(7);
    assertThat(Quantity.of("6.0", Unit.SCORE).whole()).isEqualTo(6);
  }
}
