package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.CALLS;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.JUST_NOW;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.SID;

import java.time.Instant;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a call stands, and which call it was if its placing was never confirmed. */
class TwilioFindTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+12125550142");
  private static final Instant REQUESTED = Instant.parse("2026-11-20T15:00:00.900Z");

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioCalls calls = twilio.calls();

  @AfterEach
  void stop() {
    twilio.close();
  }

  @Test
  void how_a_call_stands() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "in-progress", JUST_NOW)));
    assertThat(calls.look(Lines.HARBOR, SID)).contains(new LineReport(SID, LineState.IN_PROGRESS));
    assertThat(twilio.asked())
        .singleElement()
        .satisfies(a -> assertThat(a.path()).isEqualTo(LocalTwilio.ONE));
  }

  @Test
  void a_call_that_is_over_says_since_when() {
    String ended =
        LocalTwilio.call(SID, "completed", JUST_NOW)
            .replace("\"end_time\":null", "\"end_time\":\"Fri, 20 Nov 2026 15:04:09 +0000\"");
    twilio.answer(Reply.json(200, ended));
    assertThat(calls.look(Lines.HARBOR, SID).flatMap(LineReport::ended))
        .contains(Instant.parse("2026-11-20T15:04:09Z"));
  }

  @Test
  void a_call_twilio_does_not_know() {
    twilio.answer(Reply.error(404, 20404));
    assertThat(calls.look(Lines.HARBOR, SID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500, 20500", "401, 20003", "429, 20429"})
  void when_looking_fails_nothing_is_known(int status, int code) {
    twilio.answer(Reply.error(status, code));
    assertThatThrownBy(() -> calls.look(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
    assertThatThrownBy(() -> calls.search(Lines.HARBOR, NUMBER, REQUESTED))
        .isInstanceOf(CarrierAway.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "{}", "", "{\"calls\":"})
  void when_what_is_found_cannot_be_read_nothing_is_known(String body) {
    twilio.answer(Reply.json(200, body));
    assertThatThrownBy(() -> calls.look(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
    assertThatThrownBy(() -> calls.search(Lines.HARBOR, NUMBER, REQUESTED))
        .isInstanceOf(CarrierAway.class);
  }

  @Test
  void a_status_nobody_knows_is_a_call_that_may_ring() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "teleporting", JUST_NOW)));
    assertThat(calls.look(Lines.HARBOR, SID)).contains(new LineReport(SID, LineState.DIALING));
  }

  /**
   * A call still in the queue has no start time, so Twilio's filter by start time would hide the
   * very call that is looked for.
   */
  @Test
  void a_search_asks_for_both_numbers_and_not_for_start_times() {
    twilio.answer(Reply.json(200, LocalTwilio.list()));
    assertThat(calls.search(Lines.HARBOR, NUMBER, REQUESTED)).isEmpty();
    LocalTwilio.Asked asked = twilio.asked().getFirst();
    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.path()).isEqualTo(CALLS);
    assertThat(asked.one("To")).contains("+12125550142");
    assertThat(asked.one("From")).contains("+12125550101");
    assertThat(asked.fields().keySet()).noneMatch(name -> name.startsWith("StartTime"));
  }

  @Test
  void a_search_finds_what_was_created_since_then_oldest_first() {
    twilio.answer(
        Reply.json(
            200,
            LocalTwilio.list(
                LocalTwilio.call("CA3", "queued", "Fri, 20 Nov 2026 15:00:09 +0000"),
                LocalTwilio.call("CA2", "completed", "Fri, 20 Nov 2026 15:00:01 +0000"),
                LocalTwilio.call("CA1", "completed", "Fri, 20 Nov 2026 14:50:00 +0000"),
                LocalTwilio.call("CA0", "completed", "Thu, 19 Nov 2026 15:00:01 +0000"))));
    assertThat(calls.search(Lines.HARBOR, NUMBER, REQUESTED))
        .containsExactly(
            new LineReport("CA2", LineState.COMPLETED), new LineReport("CA3", LineState.DIALING));
  }

  /** Twilio's clock is not ours, and its times have no fractions of a second. */
  @Test
  void a_search_allows_for_clocks_that_differ() {
    twilio.answer(
        Reply.json(
            200,
            LocalTwilio.list(LocalTwilio.call(SID, "ringing", "Fri, 20 Nov 2026 14:59:30 +0000"))));
    assertThat(calls.search(Lines.HARBOR, NUMBER, REQUESTED)).hasSize(1);
  }

  @Test
  void a_call_whose_date_cannot_be_read_may_be_the_one() {
    twilio.answer(Reply.json(200, LocalTwilio.list(LocalTwilio.call(SID, "ringing", "yesterday"))));
    assertThat(calls.search(Lines.HARBOR, NUMBER, REQUESTED))
        .containsExactly(new LineReport(SID, LineState.RINGING));
  }
}
