package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.DialOrder;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.Placement;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's own library, over our HTTP client, against a server that speaks its protocol. */
class TwilioCallsTest {
  private static final String CALLS = "/2010-04-01/Accounts/" + Lines.ACCOUNT + "/Calls.json";
  private static final String SID = "CA" + "1".repeat(32);
  private static final String ONE =
      "/2010-04-01/Accounts/" + Lines.ACCOUNT + "/Calls/" + SID + ".json";
  private static final String JUST_NOW = "Fri, 20 Nov 2026 15:00:01 +0000";
  private static final PhoneNumber NUMBER = new PhoneNumber("+12125550142");
  private static final CallId CALL = CallId.of("00000000-0000-4000-8000-00000000000c");
  private static final DialOrder ORDER = new DialOrder(CALL, NUMBER);
  private static final String TRIES = "#rc=1&rp=ct,rt,5xx&ct=1000&rt=2500";
  private static final Instant REQUESTED = Instant.parse("2026-11-20T15:00:00.900Z");

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioCalls calls = calls(twilio.url(), Duration.ofSeconds(10));

  @AfterEach
  void stop() {
    twilio.close();
  }

  static TwilioCalls calls(String url, Duration patience) {
    return new TwilioCalls(new TwilioAccounts(new TwilioHttp(url, patience)), Lines.addresses());
  }

  @Test
  void a_call_is_placed_with_everything_twilio_must_know() {
    twilio.answer(Reply.json(201, LocalTwilio.call(SID, "queued", JUST_NOW)));

    assertThat(calls.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Placed(SID));

    String here = Lines.PUBLIC_URL + "/phone/the-key-of-this-line_0/";
    assertThat(twilio.asked()).hasSize(1);
    LocalTwilio.Asked asked = twilio.asked().getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo(CALLS);
    assertThat(asked.login()).isEqualTo("Basic " + base64(Lines.ACCOUNT + ":" + Lines.TOKEN));
    assertThat(asked.fields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("To", List.of("+12125550142")),
                Map.entry("From", List.of("+12125550101")),
                Map.entry("Url", List.of(here + "voice?call=" + CALL + TRIES)),
                Map.entry("FallbackUrl", List.of(here + "fallback?call=" + CALL + TRIES)),
                Map.entry("FallbackMethod", List.of("POST")),
                Map.entry("StatusCallback", List.of(here + "status?call=" + CALL + TRIES)),
                Map.entry(
                    "StatusCallbackEvent",
                    List.of("initiated", "ringing", "answered", "completed")),
                Map.entry("MachineDetection", List.of("Enable")),
                Map.entry("AsyncAmd", List.of("true")),
                Map.entry("AsyncAmdStatusCallback", List.of(here + "amd?call=" + CALL + TRIES)),
                Map.entry("Timeout", List.of("40")),
                Map.entry("TimeLimit", List.of("1800"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_server_error_may_ring_and_is_never_asked_twice(int status) {
    twilio.answer(Reply.error(status, 20500));
    assertThat(calls.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Unknown("20500"));
    assertThat(twilio.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400, 21211", "400, 21219", "401, 20003", "403, 20006", "404, 20404"})
  void a_refusal_names_twilios_code(int status, int code) {
    twilio.answer(Reply.error(status, code));
    assertThat(calls.place(Lines.HARBOR, ORDER))
        .isEqualTo(new Placement.Refused(String.valueOf(code)));
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void a_rate_limit_means_later() {
    twilio.answer(Reply.error(429, 20429));
    assertThat(calls.place(Lines.HARBOR, ORDER))
        .isEqualTo(new Placement.TryLater("20429", Optional.of(Duration.ofSeconds(45))));
    assertThat(twilio.asked()).hasSize(1);
  }

  /** As a proxy between us and Twilio answers. */
  @ParameterizedTest
  @ValueSource(strings = {"<html>no</html>", "", "[]", "{"})
  void an_error_without_twilios_json_counts_by_its_status(String body) {
    twilio.answer(Reply.json(429, body));
    assertThat(calls.place(Lines.HARBOR, ORDER))
        .isEqualTo(new Placement.TryLater("http_429", Optional.of(Duration.ofSeconds(45))));
    twilio.answer(Reply.json(403, body));
    assertThat(calls.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Refused("http_403"));
    twilio.answer(Reply.json(503, body));
    assertThat(calls.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Unknown("http_503"));
    assertThat(twilio.asked()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"garbage", "", "{}", "[]", "null", "{\"status\":\"queued\"}", "{\"sid\":"})
  void a_success_that_cannot_be_read_may_ring(String body) {
    twilio.answer(Reply.json(201, body));
    assertThat(calls.place(Lines.HARBOR, ORDER)).isInstanceOf(Placement.Unknown.class);
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void half_an_answer_may_ring() {
    twilio.answer(Reply.half(201, LocalTwilio.call(SID, "queued", JUST_NOW)));
    assertThat(calls.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Unknown("no_answer"));
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void no_answer_in_time_may_ring() {
    twilio.answer(
        asked -> {
          pause(Duration.ofSeconds(3));
          return Reply.json(201, LocalTwilio.call(SID, "queued", JUST_NOW));
        });
    TwilioCalls hasty = calls(twilio.url(), Duration.ofMillis(300));
    assertThat(hasty.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Unknown("no_answer"));
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void a_connection_closed_without_a_word_may_ring() throws IOException {
    try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> readAndClose(rude));
      TwilioCalls there = calls("http://localhost:" + rude.getLocalPort(), Duration.ofSeconds(5));
      assertThat(there.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Unknown("no_answer"));
    }
  }

  @Test
  void a_refused_connection_means_later() {
    twilio.close();
    assertThat(calls.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.TryLater("unreachable"));
  }

  @Test
  void a_name_that_is_not_found_means_later() {
    TwilioCalls nowhere = calls("http://no-such-host.invalid", Duration.ofSeconds(5));
    assertThat(nowhere.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.TryLater("unreachable"));
  }

  @Test
  void how_a_call_stands() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "in-progress", JUST_NOW)));
    assertThat(calls.look(Lines.HARBOR, SID)).contains(new LineReport(SID, LineState.IN_PROGRESS));
    assertThat(twilio.asked()).singleElement().satisfies(a -> assertThat(a.path()).isEqualTo(ONE));
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

  @Test
  void hanging_up_completes_the_call() {
    twilio.answer(Reply.json(200, LocalTwilio.call(SID, "completed", JUST_NOW)));
    calls.end(Lines.HARBOR, SID);
    LocalTwilio.Asked asked = twilio.asked().getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo(ONE);
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

  private static void readAndClose(ServerSocket rude) {
    try (var socket = rude.accept()) {
      assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
