package org.carecompanion.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeverityTest {
  @Test
  void urgent_is_worse_than_high_and_every_level_is_at_least_itself() {
    assertThat(Severity.URGENT.worseThan(Severity.HIGH)).isTrue();
    assertThat(Severity.HIGH.worseThan(Severity.HIGH)).isFalse();
    assertThat(Severity.MODERATE.atLeast(Severity.MODERATE)).isTrue();
    assertThat(Severity.LOW.atLeast(Severity.MODERATE)).isFalse();
  }

  @Test
  void one_down_never_falls_below_none() {
    assertThat(Severity.URGENT.oneDown()).isEqualTo(Severity.HIGH);
    assertThat(Severity.NONE.oneDown()).isEqualTo(Severity.NONE);
  }

  @Test
  void an_urgent_alert_is_acknowledged_in_five_minutes_and_a_low_one_only_reviewed() {
    assertThat(Severity.URGENT.acknowledgeWithin()).contains(Duration.ofMinutes(5));
    assertThat(Severity.URGENT.contactWithin()).contains(Duration.ofMinutes(15));
    assertThat(Severity.LOW.acknowledgeWithin()).contains(Duration.ofHours(72));
    assertThat(Severity.LOW.contactWithin()).isEmpty();
  }
}
