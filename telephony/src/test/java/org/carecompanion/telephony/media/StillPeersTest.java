package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.call.StreamedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carriers that come and then say nothing, in a time that is passed in. */
class StillPeersTest {
  private record Due(long at, Runnable work) {}

  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
  private final RememberedCalls calls = new RememberedCalls();
  private final List<Streams.Over> over = new ArrayList<>();
  private final List<CloseReason.CloseCode> closed = new ArrayList<>();
  private final MediaEndpoint endpoint;
  private final Session session =
      (Session)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Session.class},
              (self, method, arguments) -> answer(method, arguments));
  private final RemoteEndpoint.Async remote =
      (RemoteEndpoint.Async)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {RemoteEndpoint.Async.class},
              (self, method, arguments) -> pinged(method));
  private final StreamSecret secret = StreamSecret.random();
  private MessageHandler.Whole<String> texts;
  private MessageHandler.Whole<PongMessage> pongs;
  private boolean answersPings = true;
  private boolean cut;
  private long now;

  StillPeersTest() {
    var streams = new Streams(10, calls::open, (stream, how) -> over.add(how), () -> now);
    var call = new StreamedCall(Lines.HARBOR, CallId.random(), "CA1", Pace.USUAL);
    streams.letIn(secret, new Admitted(call, 1), new Later());
    endpoint = new MediaEndpoint(streams, CarrierWire.TWILIO);
  }

  @BeforeEach
  void opens() {
    endpoint.onOpen(session, null);
  }

  /** The container's side of one connection. */
  @SuppressWarnings("unchecked") // what the endpoint hands over by its type
  private Object answer(Method method, Object[] arguments) {
    switch (method.getName()) {
      case "getPathParameters" -> {
        return Map.of("token", secret.value());
      }
      case "addMessageHandler" -> {
        if (arguments[0] == String.class) texts = (MessageHandler.Whole<String>) arguments[1];
        else pongs = (MessageHandler.Whole<PongMessage>) arguments[1];
      }
      case "getAsyncRemote" -> {
        return remote;
      }
      case "close" -> {
        CloseReason why = (CloseReason) arguments[0];
        closed.add(why.getCloseCode());
        endpoint.onClose(session, why);
      }
      default -> {}
    }
    return null;
  }

  private Object pinged(Method method) {
    if (method.getName().equals("sendPing") && answersPings)
      pongs.onMessage(() -> ByteBuffer.allocate(0));
    return null;
  }

  private final class Later implements Wire {
    @Override
    public void execute(Runnable work) {
      after(Duration.ZERO, work);
    }

    @Override
    public void after(Duration time, Runnable work) {
      due.add(new Due(now + time.toNanos(), work));
    }

    @Override
    public void cut() {
      if (cut) return;
      cut = true;
      endpoint.onClose(session, new CloseReason(CloseCodes.CLOSED_ABNORMALLY, ""));
    }
  }

  private void pass(double seconds) {
    long end = now + (long) (seconds * 1e9);
    while (!due.isEmpty() && due.peek().at() <= end) {
      Due next = due.remove();
      now = Math.max(now, next.at());
      next.work().run();
    }
    now = end;
  }

  private void starts() {
    texts.onMessage(Peer.START.formatted("CA1"));
  }

  @Test
  void a_stream_that_never_starts_is_closed_after_ten_seconds() throws Exception {
    pass(9.9);
    assertThat(closed).isEmpty();
    pass(0.2);
    assertThat(closed).containsExactly(CloseCodes.VIOLATED_POLICY);
    assertThat(over).containsExactly(Streams.Over.BROKE_OFF);
    assertThat(calls.none()).isTrue();
    pass(60);
    assertThat(over).as("once").hasSize(1);
    assertThat(due).as("nothing is left to be done").isEmpty();
  }

  @Test
  void a_line_without_sound_for_twenty_seconds_is_lost_whatever_answers_pings() throws Exception {
    starts();
    RememberedCalls.Told call = calls.next();
    pass(19.5);
    texts.onMessage(Peer.media(0, 1));
    pass(19.5);
    assertThat(over).as("there was sound").isEmpty();
    pass(6);
    assertThat(over).containsExactly(Streams.Over.BROKE_OFF);
    assertThat(call.events).containsExactly("sound 0 160", "lost");
    assertThat(cut).isTrue();
  }

  @Test
  void a_line_on_which_sound_comes_is_kept() {
    starts();
    for (int second = 0; second < 120; second++) {
      texts.onMessage(Peer.media(second * 1_000, 1));
      pass(1);
    }
    assertThat(over).isEmpty();
  }

  @Test
  void a_peer_that_answers_nothing_is_gone() {
    starts();
    answersPings = false;
    pass(26);
    assertThat(over).containsExactly(Streams.Over.BROKE_OFF);
  }
}
