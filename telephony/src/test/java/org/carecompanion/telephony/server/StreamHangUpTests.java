package org.carecompanion.telephony.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.Test;

/** Somebody of the hospital cuts a stream short, in the real server: rows, notices, sockets. */
interface StreamHangUpTests extends StreamTests {
  SpeechServices speech();

  /** What the carrier's end of a stream is sent. */
  final class CarriersEnd implements WebSocket.Listener {
    final List<String> events = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      events.add(data.toString().replaceAll(".*\"event\":\"(\\w+)\".*", "$1"));
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(status);
      return null;
    }
  }

  @Test
  default void who_hangs_up_silences_us_at_once_whatever_the_carrier_does() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = StreamTests.streamPath(carrier().answered(call));
    var end = new CarriersEnd();
    speech().work();
    try {
      open(path, MEDIA_URL + path, end)
          .sendText(START.formatted(PhoneServer.carrierCallId(bench(), call)), true)
          .get(10, SECONDS);
      Soon.that(() -> assertThat(end.events).contains("media"));
      PhoneServer.twilio().answer(Reply.json(503, "{}"));
      program().post("/calls/" + call + "/hangup", "").is(202);
      assertThat(end.closed.get(10, SECONDS)).isEqualTo(1000);
    } finally {
      speech().refuse();
    }
    assertThat(end.events).contains("clear");
    assertThat(end.events.subList(end.events.indexOf("clear"), end.events.size()))
        .as("after our last word")
        .doesNotContain("media");
    Call row = bench().call(call);
    assertThat(row.ended()).as("the carrier has not confirmed it").isFalse();
    assertThat(row.sound().fallback()).isEmpty();
    assertThat(ended(call, 1).body()).isEqualTo(WebhookTests.HANG_UP);
    PhoneServer.twilio();
    carrier().status(call, "completed");
  }
}
