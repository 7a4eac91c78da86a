package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.JUST_NOW;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.SID;

import java.util.List;
import java.util.Map;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ending a call before anybody answers, and what may have come first. */
class TwilioCancelTest {
  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioCalls calls = twilio.calls();

  @AfterEach
  void stop() {
    twilio.close();
  }

  @Test
  void a_call_in_the_queue_or_ringing_is_canceled() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "ringing", JUST_NOW)));
    assertThat(calls.cancel(Lines.HARBOR, SID)).isEqualTo(new LineReport(SID, LineState.CANCELED));
    assertThat(twilio.asked())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.path()).isEqualTo(LocalTwilio.ONE);
              assertThat(asked.fields()).isEqualTo(Map.of("Status", List.of("canceled")));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "in-progress, IN_PROGRESS",
    "completed, COMPLETED",
    "busy, BUSY",
    "no-answer, NO_ANSWER"
  })
  void what_came_first_is_looked_up(String word, LineState state) {
    tooLate(Reply.json(200, LocalTwilio.call(SID, word, JUST_NOW)));
    assertThat(calls.cancel(Lines.HARBOR, SID)).isEqualTo(new LineReport(SID, state));
  }

  @ParameterizedTest
  @CsvSource({"in-progress, IN_PROGRESS", "completed, COMPLETED", "canceled, CANCELED"})
  void what_came_first_may_be_said_at_once(String word, LineState state) {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, word, JUST_NOW)));
    assertThat(calls.cancel(Lines.HARBOR, SID)).isEqualTo(new LineReport(SID, state));
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void refused_and_still_ringing_it_is_not_known() {
    tooLate(Reply.json(200, LocalTwilio.call(SID, "ringing", JUST_NOW)));
    assertThatThrownBy(() -> calls.cancel(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
  }

  @Test
  void refused_and_not_to_be_looked_up_it_is_not_known() {
    tooLate(Reply.error(404, 20404));
    assertThatThrownBy(() -> calls.cancel(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
  }

  /** A call that was just placed may not be readable yet: 404 is no proof that nothing rings. */
  @ParameterizedTest
  @CsvSource({"404, 20404", "500, 20500", "429, 20429", "401, 20003"})
  void any_other_refusal_leaves_it_unknown(int status, int code) {
    twilio.answer(Reply.error(status, code));
    assertThatThrownBy(() -> calls.cancel(Lines.HARBOR, SID))
        .isInstanceOf(CarrierAway.class)
        .hasMessageContaining(String.valueOf(code));
  }

  private void tooLate(Reply look) {
    twilio.answer(asked -> asked.method().equals("POST") ? Reply.error(400, 21220) : look);
  }
}
