package org.carecompanion.telephony.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomSettingsTest {
  private static RoomSettings of(Map<String, String> set) {
    return RoomSettings.of(key -> Optional.ofNullable(set.get(key)));
  }

  @Test
  void what_is_not_set_has_a_value() {
    assertThat(of(Map.of())).isEqualTo(new RoomSettings(1_000, Duration.ofMillis(500)));
    assertThat(of(Map.of("companion.call.most", "40", "companion.call.lag.millis", "80")))
        .isEqualTo(new RoomSettings(40, Duration.ofMillis(80)));
  }

  @Test
  void what_makes_no_sense_is_named() {
    for (String no : new String[] {"0", "-1", "many", "100001"})
      assertThatThrownBy(() -> of(Map.of("companion.call.most", no)))
          .hasMessage("companion.call.most is no number from 1 to 100000");
    for (String no : new String[] {"0", "soon", "10001"})
      assertThatThrownBy(() -> of(Map.of("companion.call.lag.millis", no)))
          .hasMessage("companion.call.lag.millis is no number from 1 to 10000");
  }
}
