package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.SID;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.carecompanion.domain.call.Price;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineCost;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call took, as Twilio's library reads Twilio's text. */
class TwilioCostTest {
  private static final Currency DOLLARS = Currency.getInstance("USD");

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioCalls calls = twilio.calls();

  @AfterEach
  void stop() {
    twilio.close();
  }

  @Test
  void right_after_the_end_the_length_is_known_and_the_price_is_not() {
    call("completed", "\"221\"", "null", "\"USD\"");
    assertThat(calls.cost(Lines.HARBOR, SID))
        .contains(
            new LineCost(
                LineState.COMPLETED, Optional.of(Duration.ofSeconds(221)), Optional.empty()));
  }

  @Test
  void what_twilio_charges_is_below_zero_and_what_we_pay_above() {
    call("completed", "\"221\"", "\"-0.02800\"", "\"USD\"");
    assertThat(calls.cost(Lines.HARBOR, SID).flatMap(LineCost::price))
        .contains(new Price(new BigDecimal("0.02800"), DOLLARS));
  }

  @ParameterizedTest
  @CsvSource({"null, \"USD\"", "\"free\", \"USD\"", "\"\", \"USD\"", "\"-0.1\", null"})
  void what_is_no_price_is_not_known(String price, String unit) {
    call("completed", "\"1\"", price, unit);
    assertThat(calls.cost(Lines.HARBOR, SID).flatMap(LineCost::price)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"null", "\"\"", "\"-1\"", "\"soon\""})
  void what_is_no_length_is_not_known(String seconds) {
    call("no-answer", seconds, "null", "\"USD\"");
    assertThat(calls.cost(Lines.HARBOR, SID))
        .contains(new LineCost(LineState.NO_ANSWER, Optional.empty(), Optional.empty()));
  }

  @Test
  void a_call_twilio_does_not_know_has_no_cost_and_a_twilio_that_is_away_says_nothing() {
    twilio.answer(Reply.error(404, 20404));
    assertThat(calls.cost(Lines.HARBOR, SID)).isEmpty();
    twilio.answer(Reply.error(503, 20503));
    assertThatThrownBy(() -> calls.cost(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
  }

  private void call(String status, String seconds, String price, String unit) {
    String json =
        LocalTwilio.call(SID, status, LocalTwilio.JUST_NOW)
            .replace("\"duration\":null", "\"duration\":" + seconds)
            .replace("\"price\":null", "\"price\":" + price + ",\"price_unit\":" + unit);
    twilio.answer(Reply.json(200, json));
  }
}
