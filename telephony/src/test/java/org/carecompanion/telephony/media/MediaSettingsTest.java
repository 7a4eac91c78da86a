package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaSettingsTest {
  private static MediaSettings of(String key, String value) {
    return MediaSettings.of(asked -> Optional.ofNullable(Map.of(key, value).get(asked)));
  }

  @Test
  void a_number_that_will_not_do_is_named_with_what_would() {
    assertThat(of("companion.media.calls", "10000").calls()).isEqualTo(10_000);
    assertThatThrownBy(() -> of("companion.media.calls", "10001"))
        .hasMessage("companion.media.calls is no number up to 10000");
    assertThatThrownBy(() -> of("companion.media.calls", "many"))
        .hasMessage("companion.media.calls is no number up to 10000");
    assertThat(of("companion.media.port", "65535").bind().getPort()).isEqualTo(65_535);
    assertThatThrownBy(() -> of("companion.media.port", "65536"))
        .hasMessage("companion.media.port is no number up to 65535");
  }
}
