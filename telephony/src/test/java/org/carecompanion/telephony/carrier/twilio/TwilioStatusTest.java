package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Call;
import java.util.Arrays;
import org.carecompanion.telephony.carrier.LineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioStatusTest {
  @ParameterizedTest
  @CsvSource({
    "queued, DIALING",
    "initiated, DIALING",
    "ringing, RINGING",
    "in-progress, IN_PROGRESS",
    "completed, COMPLETED",
    "busy, BUSY",
    "no-answer, NO_ANSWER",
    "failed, FAILED",
    "canceled, CANCELED"
  })
  void a_word_of_twilio_in_ours(String word, LineState state) {
    assertThat(TwilioStatus.of(word)).contains(state);
  }

  @Test
  void every_word_the_library_knows_has_one_of_ours() {
    assertThat(Arrays.stream(Call.Status.values()).map(Object::toString))
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(word -> assertThat(TwilioStatus.of(word)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cancelled", "In-Progress", "answered", "completed "})
  void a_word_nobody_knows_is_none(String word) {
    assertThat(TwilioStatus.of(word)).isEmpty();
  }
}
