package org.carecompanion.telephony.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.domain.call.CallStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineStateTest {
  @ParameterizedTest
  @CsvSource({"DIALING, DIALING", "RINGING, RINGING", "IN_PROGRESS, IN_PROGRESS"})
  void a_line_that_is_not_over_has_come_so_far(LineState state, CallStatus status) {
    assertThat(state.progress()).contains(status);
    assertThat(state.end()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, COMPLETED",
    "BUSY, BUSY",
    "NO_ANSWER, NO_ANSWER",
    "FAILED, FAILED",
    "CANCELED, CANCELED"
  })
  void a_line_that_is_over_says_how(LineState state, LineEnd end) {
    assertThat(state.end()).contains(end);
    assertThat(state.progress()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LineState.class)
  void a_line_is_either_over_or_has_come_somewhere(LineState state) {
    assertThat(state.end().isPresent()).isNotEqualTo(state.progress().isPresent());
  }
}
