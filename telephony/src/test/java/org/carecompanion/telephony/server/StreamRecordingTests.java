package org.carecompanion.telephony.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.DialOrder.Recorded;
import org.carecompanion.telephony.media.MediaSettings;
import org.carecompanion.telephony.recording.RecordingPlayer;
import org.carecompanion.telephony.recording.TwoSides;
import org.junit.jupiter.api.Test;

/** A recorded stream in the real server, with its own threads, jobs and folder. */
interface StreamRecordingTests extends StreamTests {
  String MEDIA =
      """
      {"event":"media","streamSid":"MZ1","media":{"timestamp":"%d","payload":"%s"}}""";

  /** Of mu-law: loud, and silence. */
  byte LOUD = 0x10;

  byte SILENCE = (byte) 0xFF;

  /** A ward whose calls are dialed to be streams, as the server's are. */
  private static PhoneBench streamed() {
    var ward = new PhoneBench();
    ward.database.clock().set(Instant.now());
    ward.setting("companion.home", PhoneServer.home().toAbsolutePath().toString());
    var settings = Map.of("companion.call.mode", "stream");
    ward.with(MediaSettings.class, MediaSettings.of(key -> Optional.ofNullable(settings.get(key))));
    return ward;
  }

  @Test
  default void what_the_patient_says_is_taken_down_sealed_and_can_be_played_after_the_call()
      throws Exception {
    PhoneBench ward = streamed();
    CallId call = PhoneServer.recorded(ward);
    assertThat(ward.company.orders().getLast().recorded()).isEqualTo(Recorded.NO);
    var line = new Webhooks(server(), ward.line(), ward);
    talk(ward, call, StreamTests.streamPath(line.answered(call)));
    assertThat(column(ward, call, "state")).isEqualTo("RECORDING");
    line.status(call, "completed");
    Soon.within(
        Duration.ofSeconds(40), () -> assertThat(column(ward, call, "state")).isEqualTo("KEPT"));
    assertThat(column(ward, call, "made_by || ' ' || incomplete"))
        .isEqualTo("OURSELVES left_stream");
    TwoSides played = played(ward, call);
    assertThat(TwoSides.loud(played.patient())).containsExactly("200-400");
    assertThat(TwoSides.loud(played.ours())).isEmpty();
  }

  /** Says something from 200 to 400 ms, before anybody finds that nobody can hear it. */
  private void talk(PhoneBench ward, CallId call, String path) throws Exception {
    var closed = new CompletableFuture<Integer>();
    WebSocket socket = open(path, MEDIA_URL + path, closed);
    socket.sendText(START.formatted(PhoneServer.carrierCallId(ward, call)), true).get(10, SECONDS);
    for (int at = 0; at < 600; at += 20) {
      byte[] frame = new byte[160];
      Arrays.fill(frame, at >= 200 && at < 400 ? LOUD : SILENCE);
      String payload = Base64.getEncoder().encodeToString(frame);
      socket.sendText(MEDIA.formatted(at, payload), true).get(10, SECONDS);
    }
    assertThat(closed.get(30, SECONDS)).isEqualTo(1000);
  }

  private static String column(PhoneBench ward, CallId call, String what) {
    return ward.database
        .rows("select %s from recording where call_id = '%s'".formatted(what, call))
        .getFirst();
  }

  private static TwoSides played(PhoneBench ward, CallId call) throws IOException {
    var opened = ward.bean(RecordingPlayer.class).open(ward.ward.asNurse(), call).orElseThrow();
    ByteBuffer file = ByteBuffer.allocate((int) opened.size());
    try (SeekableByteChannel sound = opened.sound()) {
      while (file.hasRemaining() && sound.read(file) >= 0) {
        // until everything is there
      }
    }
    return TwoSides.ofWav(file.array());
  }
}
