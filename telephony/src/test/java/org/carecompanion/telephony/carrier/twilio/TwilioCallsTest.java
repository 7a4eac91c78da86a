package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.CALLS;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.JUST_NOW;
import static org.carecompanion.telephony.carrier.twilio.LocalTwilio.SID;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.DialOrder;
import org.carecompanion.telephony.carrier.Placement;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Placing a call by Twilio's own library, over our HTTP client, against a server that speaks its
 * protocol: what surely does not ring, and what may.
 */
class TwilioCallsTest {
  private static final CallId CALL = CallId.of("00000000-0000-4000-8000-00000000000c");
  private static final DialOrder ORDER = new DialOrder(CALL, new PhoneNumber("+12125550142"));
  private static final String TRIES = "#rc=1&rp=ct,rt,5xx&ct=1000&rt=2500";

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioCalls calls = twilio.calls();

  @AfterEach
  void stop() {
    twilio.close();
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
    TwilioCalls hasty = LocalTwilio.calls(twilio.url(), Duration.ofMillis(300));
    assertThat(hasty.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.Unknown("no_answer"));
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void a_connection_closed_without_a_word_may_ring() throws IOException {
    try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> readAndClose(rude));
      TwilioCalls there =
          LocalTwilio.calls("http://localhost:" + rude.getLocalPort(), Duration.ofSeconds(5));
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
    TwilioCalls nowhere = LocalTwilio.calls("http://no-such-host.invalid", Duration.ofSeconds(5));
    assertThat(nowhere.place(Lines.HARBOR, ORDER)).isEqualTo(new Placement.TryLater("unreachable"));
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
