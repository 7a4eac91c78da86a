package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.JUST_NOW;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.SID;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ending a call, or telling it something else, while it goes on. */
class TwilioHangUpTest {
  private static final CallId CALL = CallId.of("00000000-0000-4000-8000-00000000000c");

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioCalls calls = twilio.calls();

  @AfterEach
  void stop() {
    twilio.close();
  }

  @Test
  void hanging_up_completes_the_call() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "completed", JUST_NOW)));
    calls.end(Lines.HARBOR, SID);
    LocalTwilio.Asked asked = twilio.asked().getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo(LocalTwilio.ONE);
    assertThat(asked.fields()).isEqualTo(Map.of("Status", List.of("completed")));
  }

  @Test
  void redirecting_replaces_what_the_call_is_told() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "in-progress", JUST_NOW)));
    URI there = Lines.addresses().voicemail(Lines.HARBOR, CALL);
    calls.redirect(Lines.HARBOR, SID, there);
    assertThat(twilio.asked().getFirst().fields())
        .isEqualTo(Map.of("Url", List.of(there.toString()), "Method", List.of("POST")));
  }

  @ParameterizedTest
  @CsvSource({"404, 20404", "400, 21220"})
  void a_call_that_is_over_needs_no_end(int status, int code) {
    twilio.answer(Reply.error(status, code));
    calls.end(Lines.HARBOR, SID);
    calls.redirect(Lines.HARBOR, SID, URI.create(Lines.PUBLIC_URL));
    assertThat(twilio.asked()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"500, 20500", "429, 20429", "400, 21205"})
  void when_it_is_not_known_whether_the_call_was_ended_that_is_said(int status, int code) {
    twilio.answer(Reply.error(status, code));
    assertThatThrownBy(() -> calls.end(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
    assertThatThrownBy(() -> calls.redirect(Lines.HARBOR, SID, URI.create(Lines.PUBLIC_URL)))
        .isInstanceOf(CarrierAway.class);
  }

  @Test
  void a_hang_up_whose_confirmation_cannot_be_read_is_not_known() {
    twilio.answer(Reply.half(200, "{"));
    assertThatThrownBy(() -> calls.end(Lines.HARBOR, SID)).isInstanceOf(CarrierAway.class);
  }
}
