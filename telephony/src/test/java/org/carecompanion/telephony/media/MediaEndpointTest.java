package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.playback.Pacing;
import org.carecompanion.telephony.media.RememberedCalls.Told;
import org.carecompanion.telephony.media.wire.MediaCodec;
import org.carecompanion.telephony.server.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams over a real listener on this machine. */
class MediaEndpointTest {
  private static final String EXOTEL_START =
      """
      {"event":"start","sequence_number":1,"stream_sid":"S1","start":{"stream_sid":"S1","call_sid":"E1",\
      "media_format":{"encoding":"raw","sample_rate":"%d"}}}""";

  private final Listening listening = new Listening(50);

  @AfterEach
  void close() {
    listening.close();
  }

  @Test
  void what_the_carrier_says_reaches_the_call_in_order() throws Exception {
    Peer peer = listening.connect(listening.path("CA1") + "/");
    peer.says("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
    peer.says(Peer.media(0, 0x80)); // before its start it is nobody's
    peer.says(Peer.START.formatted("CA1"));
    Told call = listening.calls.next();
    assertThat(call.call.carrierCallId()).isEqualTo("CA1");
    peer.says(Peer.media(20, 0x80));
    peer.says(Peer.media(40, 0x00));
    peer.says("{\"event\":\"dtmf\",\"streamSid\":\"MZ1\",\"dtmf\":{\"digit\":\"5\"}}");
    peer.says("{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"1.2\"}}");
    peer.says("{\"event\":\"stop\",\"streamSid\":\"MZ1\",\"stop\":{}}");
    peer.leaves();
    Soon.that(
        () ->
            assertThat(call.events)
                .containsExactly(
                    "sound 20 160", "sound 40 160", "key 5", "mark 1.2", "stopped", "lost"));
    assertThat(call.samples).hasSize(2);
    Soon.that(() -> assertThat(listening.streams.count()).isZero());
    assertThat(listening.over).containsExactly(Streams.Over.AS_THE_CARRIER_SAID);
  }

  @Test
  void mu_law_goes_out_as_it_is() throws Exception {
    Peer peer = listening.started("CA1");
    Told call = listening.calls.next();
    byte[] codes = new byte[400];
    new Random(1).nextBytes(codes);
    AudioClip clip = AudioClip.ofMuLaw(codes);
    assertThat(call.out.pacing()).isEqualTo(Pacing.TWILIO);
    call.out.send(new Outgoing.Sound(clip, 0, 1, Duration.ZERO));
    call.out.send(new Outgoing.Sound(clip, 1, 2, Duration.ZERO));
    call.out.send(new Outgoing.Mark("3.1"));
    call.out.send(new Outgoing.Clear());
    peer.awaitHeard(4);
    assertThat(payload(peer.heard.get(0))).isEqualTo(Arrays.copyOf(codes, 160));
    byte[] rest = new byte[320];
    Arrays.fill(rest, MuLaw.SILENCE);
    System.arraycopy(codes, 160, rest, 0, 240);
    assertThat(payload(peer.heard.get(1))).isEqualTo(rest);
    assertThat(peer.heard.get(2))
        .isEqualTo("{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"3.1\"}}");
    assertThat(peer.heard.get(3)).isEqualTo("{\"event\":\"clear\",\"streamSid\":\"MZ1\"}");
  }

  @Test
  void exotel_has_sixteen_bits_at_any_of_its_rates() throws Exception {
    for (int rate : new int[] {8_000, 16_000, 24_000}) {
      Peer peer = listening.connect(listening.path(StreamAddress.Carrier.EXOTEL, "E1"));
      peer.says(EXOTEL_START.formatted(rate));
      Told call = listening.calls.next();
      assertThat(call.out.pacing()).isEqualTo(Pacing.EXOTEL);
      // 300 ms in one message: handed on in pieces of 100
      peer.says(exotelMedia(0, new byte[rate * 2 * 3 / 10]));
      Soon.that(() -> assertThat(call.length()).isEqualTo(2_400));
      assertThat(call.events).containsExactly("sound 0 800", "sound 100 800", "sound 200 800");
      short[] loud = new short[800];
      Arrays.fill(loud, (short) 8_000);
      call.out.send(new Outgoing.Sound(AudioClip.ofSamples(loud), 0, 5, Duration.ZERO));
      peer.awaitHeard(1);
      byte[] sent = payload(peer.heard.getFirst());
      assertThat(sent.length).isEqualTo(rate / 10 * 2).matches(length -> length % 320 == 0);
      short middle =
          ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN).getShort(sent.length / 4 * 2);
      assertThat((int) middle).isBetween(7_600, 8_400);
      peer.leaves();
    }
  }

  @Test
  void whoever_is_refused_is_told_a_number_before_the_upgrade() throws Exception {
    String used = listening.path("CA1");
    listening.connect(used);
    refused(() -> listening.connect(used), 403);
    refused(() -> listening.connect("/phone/ws/CA1/" + "A".repeat(43)), 403);
    refused(() -> listening.connect(listening.path("trouble")), 503);
    refused(() -> listening.connect("/phone/ws/CA1/short"), 404);
    refused(() -> listening.connect(listening.path("CA1") + "?a=b"), 404);
    refused(() -> listening.connect("/phone/ws/CA1"), 404);
    refused(() -> listening.connect("/anything"), 404);
    assertThat(listening.get(listening.path("CA1")).statusCode()).isEqualTo(404);
    assertThat(listening.get(listening.path("CA1")).body()).isEmpty();
    assertThat(listening.calls.none()).isTrue();
  }

  private static void refused(ThrowingCallable connect, int status) {
    assertThatThrownBy(connect)
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
  }

  @Test
  void no_more_streams_than_there_is_room_for_and_none_while_draining() throws Exception {
    try (var small = new Listening(1)) {
      Peer first = small.started("CA1");
      small.calls.next();
      refused(() -> small.connect(small.path("CA2")), 503);
      assertThat(small.streams.promise()).isFalse();
      first.leaves();
      Soon.that(() -> assertThat(small.streams.count()).isZero());
      assertThat(small.streams.promise()).isTrue();
      assertThat(small.streams.promise()).as("the one place is promised").isFalse();
      small.started("CA2");
      Told going = small.calls.next();
      assertThat(small.get("/health").statusCode()).isEqualTo(200);
      small.streams.drain();
      assertThat(small.get("/health").statusCode()).isEqualTo(503);
      assertThat(small.get("/health").body()).isEqualTo(Door.DRAINING);
      assertThat(small.streams.awaitNone(Duration.ofMillis(50))).isFalse();
      small.streams.closeAll();
      assertThat(small.streams.awaitNone(Duration.ofSeconds(5))).isTrue();
      assertThat(going.events).containsExactly("lost");
      assertThat(small.over).endsWith(Streams.Over.ENDED_BY_US);
    }
  }

  @Test
  void a_proxy_that_leads_here_can_be_told_from_outside() throws Exception {
    for (String path : new String[] {"/health", "/phone/ws/health", "/phone/exotel/ws/health"}) {
      assertThat(listening.get(path).statusCode()).isEqualTo(200);
      assertThat(listening.get(path).body()).isEqualTo(Door.UP);
    }
  }

  @Test
  void a_stream_that_names_another_call_is_closed_before_anybody_hears_it() throws Exception {
    Peer peer = listening.connect(listening.path("CA1"));
    peer.says(Peer.START.formatted("CA2"));
    assertThat(peer.closedWith()).isEqualTo(1008);
    assertThat(listening.calls.none()).isTrue();
  }

  @Test
  void a_call_that_begins_twice_begins_once() throws Exception {
    Peer peer = listening.started("CA1");
    Told call = listening.calls.next();
    peer.says(Peer.START.formatted("CA1"));
    peer.says(Peer.media(0, 1));
    Soon.that(() -> assertThat(call.events).containsExactly("sound 0 160"));
    assertThat(listening.calls.none()).isTrue();
  }

  @Test
  void a_message_that_is_too_long_ends_its_own_stream_only() throws Exception {
    Peer other = listening.started("CA1");
    Told otherCall = listening.calls.next();
    Peer peer = listening.started("CA2");
    Told call = listening.calls.next();
    peer.says(" ".repeat(MediaCodec.LONGEST + 1));
    assertThat(peer.closedWith()).isEqualTo(1009);
    Soon.that(() -> assertThat(call.events).containsExactly("lost"));
    Peer huge = listening.connect(listening.path("CA3"));
    assertThat(huge.tries(" ".repeat(8 << 20))).isIn(1009, 1006);
    other.says(Peer.media(0, 1));
    Soon.that(() -> assertThat(otherCall.events).containsExactly("sound 0 160"));
  }

  @Test
  void our_end_closes_the_socket_and_the_call_goes_on_elsewhere() throws Exception {
    Peer peer = listening.started("CA1");
    Told call = listening.calls.next();
    call.out.send(new Outgoing.Mark("last"));
    call.out.end();
    call.out.end();
    call.out.send(new Outgoing.Mark("after the end"));
    assertThat(peer.closedWith()).isEqualTo(1000);
    assertThat(peer.heard).hasSize(1);
    Soon.that(() -> assertThat(call.events).containsExactly("lost"));
    Soon.that(() -> assertThat(listening.over).containsExactly(Streams.Over.ENDED_BY_US));
    assertThat(listening.broken).as("it may not have noticed").hasSize(1);
  }

  @Test
  void a_peer_that_says_that_it_is_over_and_stays_is_let_go_of() throws Exception {
    try (var peer = new RawPeer(listening.address(), listening.path("CA1"))) {
      peer.says(Peer.START.formatted("CA1"));
      peer.says("{\"event\":\"stop\",\"streamSid\":\"MZ1\",\"stop\":{}}");
      assertThat(peer.cutOff()).isTrue();
    }
    Soon.that(() -> assertThat(listening.streams.count()).isZero());
    assertThat(listening.over).containsExactly(Streams.Over.AS_THE_CARRIER_SAID);
  }

  @Test
  void whom_nobody_has_time_to_look_at_is_refused_and_counted() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            log.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger door = Logger.getLogger(Door.class.getName());
    door.setLevel(Level.INFO);
    door.addHandler(handler);
    try {
      listening.isBusy();
      refused(() -> listening.connect(listening.path("CA1")), 503);
      assertThat(log).containsExactly("stream refused: {0}[503]");
    } finally {
      door.removeHandler(handler);
      door.setLevel(null);
    }
  }

  @Test
  void a_peer_that_never_answers_the_close_is_let_go_of() throws Exception {
    try (var peer = new RawPeer(listening.address(), listening.path("CA1"))) {
      peer.says(Peer.START.formatted("CA1"));
      listening.calls.next().out.end();
      assertThat(peer.cutOff()).isTrue();
    }
    Soon.that(() -> assertThat(listening.streams.count()).isZero());
  }

  @Test
  void a_peer_that_does_not_take_what_it_is_sent_loses_its_stream() throws Exception {
    try (var peer = new RawPeer(listening.address(), listening.path("CA1"))) {
      peer.says(Peer.START.formatted("CA1"));
      Told call = listening.calls.next();
      var minute = new Outgoing.Sound(AudioClip.ofMuLaw(new byte[480_000]), 0, 50, Duration.ZERO);
      for (int sent = 0; sent < 10_000 && call.events.isEmpty(); sent++) call.out.send(minute);
      Soon.that(() -> assertThat(call.events).containsExactly("lost"));
      assertThat(peer.cutOff()).isTrue();
    }
  }

  @Test
  void a_connection_that_breaks_is_a_stream_that_is_lost() throws Exception {
    Peer peer = listening.started("CA1");
    Told call = listening.calls.next();
    peer.dies();
    Soon.that(() -> assertThat(call.events).containsExactly("lost"));
    Soon.that(() -> assertThat(listening.streams.count()).isZero());
    assertThat(listening.broken).extracting(Admitted::call).containsExactly(call.call);
    assertThat(listening.over).containsExactly(Streams.Over.BROKE_OFF);
    call.out.send(new Outgoing.Mark("into the air"));
    call.out.end();
    assertThat(call.events).containsExactly("lost");
  }

  private static byte[] payload(String message) {
    String after = message.substring(message.indexOf("\"payload\":\"") + 11);
    return Base64.getDecoder().decode(after.substring(0, after.indexOf('"')));
  }

  private static String exotelMedia(int millis, byte[] sound) {
    return """
        {"event":"media","sequence_number":3,"stream_sid":"S1","media":{"chunk":2,"timestamp":"%d","payload":"%s"}}"""
        .formatted(millis, Base64.getEncoder().encodeToString(sound));
  }
}
