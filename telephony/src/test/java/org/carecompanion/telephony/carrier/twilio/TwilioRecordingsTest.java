package org.carecompanion.telephony.carrier.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.CarrierRecordings.Made;
import org.carecompanion.telephony.carrier.CarrierRecordings.Sound;
import org.carecompanion.telephony.carrier.NoSound;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings, by Twilio's own library and by our own copying of the sound. */
class TwilioRecordingsTest {
  private static final String CALL = "CA" + "1".repeat(32);
  private static final String ID = "RE" + "2".repeat(32);
  private static final String HERE = "/2010-04-01/Accounts/" + Lines.ACCOUNT + "/Recordings";

  private final LocalTwilio twilio = new LocalTwilio();
  private final TwilioRecordings recordings = recordings(Duration.ofSeconds(20));

  @AfterEach
  void stop() {
    twilio.close();
  }

  private TwilioRecordings recordings(Duration whole) {
    return new TwilioRecordings(
        new TwilioAccounts(new TwilioHttp(twilio.url(), Duration.ofSeconds(10))),
        new TwilioMedia(twilio.url(), whole));
  }

  @Test
  void the_sound_is_copied_with_our_login_in_two_channels() throws IOException {
    twilio.answer(Reply.sound("RIFF and sound"));
    var to = new ByteArrayOutputStream();
    assertThat(recordings.fetch(Lines.HARBOR, ID, to)).isEqualTo(new Sound("audio/x-wav", 14));
    assertThat(to.toString(StandardCharsets.UTF_8)).isEqualTo("RIFF and sound");
    var asked = twilio.asked().getFirst();
    assertThat(asked.path()).isEqualTo(HERE + "/" + ID + ".wav");
    assertThat(asked.one("RequestedChannels")).contains("2");
    assertThat(asked.login()).startsWith("Basic ");
  }

  @Test
  void half_a_sound_is_none() {
    twilio.answer(Reply.half(200, "audio/x-wav", "RIFF and so"));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(CarrierAway.class);
  }

  @Test
  void a_sound_that_stops_in_the_middle_is_cut_off_when_the_time_is_over() throws Exception {
    try (var rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = threads.submit(() -> beginsAndStops(rude));
      var media =
          new TwilioMedia("http://localhost:" + rude.getLocalPort(), Duration.ofMillis(400));
      assertThatThrownBy(
              () -> media.copy(Lines.HARBOR.account(), ID, OutputStream.nullOutputStream()))
          .isInstanceOf(CarrierAway.class)
          .hasMessageContaining("broken off");
      held.get().close();
    }
  }

  private static Socket beginsAndStops(ServerSocket rude) throws IOException {
    Socket socket = rude.accept();
    socket.getInputStream().read(new byte[4096]);
    socket
        .getOutputStream()
        .write(
            "HTTP/1.1 200 OK\r\nContent-Type: audio/x-wav\r\nContent-Length: 100\r\n\r\nRIFF"
                .getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500, 503})
  void an_error_means_later(int status) {
    twilio.answer(Reply.error(status, 20404));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(CarrierAway.class)
        .hasMessageContaining(String.valueOf(status));
  }

  @Test
  void an_empty_sound_means_later() {
    twilio.answer(Reply.sound(""));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(CarrierAway.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "audio", "AUDIO/<script>"})
  void what_is_no_sound_is_refused(String type) {
    twilio.answer(Reply.of(200, type, "hello"));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(NoSound.class)
        .hasMessage("NOT_SOUND");
  }

  @Test
  void more_than_any_call_can_be_is_cut_off() {
    twilio.answer(Reply.sound("x".repeat(65 * 1024 * 1024)));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(NoSound.class)
        .hasMessage("TOO_LARGE");
  }

  @Test
  void a_disk_that_is_full_is_our_own_trouble() {
    twilio.answer(Reply.sound("RIFF"));
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> fetch(full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  /** Our password goes to nobody else, and nothing is fetched over an open line. */
  @Test
  void a_redirect_elsewhere_is_followed_over_https_only_and_without_our_login() {
    twilio.answer(Reply.of(302, "text/plain", "http://127.0.0.1:9/recording.wav"));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(CarrierAway.class)
        .hasMessageContaining("insecure");
    assertThat(twilio.asked()).hasSize(1);
  }

  @Test
  void a_redirect_at_home_is_followed_a_few_times() throws IOException {
    twilio.answer(
        asked ->
            asked.path().endsWith(".wav")
                ? Reply.of(307, "text/plain", "/elsewhere")
                : Reply.sound("RIFF"));
    assertThat(recordings.fetch(Lines.HARBOR, ID, OutputStream.nullOutputStream()).size())
        .isEqualTo(4);
    twilio.answer(Reply.of(307, "text/plain", "/round"));
    assertThatThrownBy(() -> fetch(OutputStream.nullOutputStream()))
        .isInstanceOf(CarrierAway.class)
        .hasMessageContaining("redirects");
  }

  @Test
  void the_recording_of_a_call_is_listed_once_it_is_complete() {
    twilio.answer(Reply.json(200, listed("completed")));
    assertThat(recordings.of(Lines.HARBOR, CALL))
        .contains(new Made(ID, Optional.of(Duration.ofSeconds(12))));
    assertThat(twilio.asked().getFirst().path()).isEqualTo(HERE + ".json");
    assertThat(twilio.asked().getFirst().one("CallSid")).contains(CALL);
    twilio.answer(Reply.json(200, listed("processing")));
    assertThat(recordings.of(Lines.HARBOR, CALL)).isEmpty();
  }

  @Test
  void a_list_that_cannot_be_read_says_nothing() {
    twilio.answer(Reply.json(200, "{}"));
    assertThatThrownBy(() -> recordings.of(Lines.HARBOR, CALL)).isInstanceOf(CarrierAway.class);
  }

  @ParameterizedTest
  @CsvSource({"204", "404"})
  void deleted_is_deleted_and_gone_is_gone(int status) {
    twilio.answer(status == 204 ? Reply.of(204, "application/json", "") : Reply.error(404, 20404));
    recordings.delete(Lines.HARBOR, ID);
    assertThat(twilio.asked().getFirst().method()).isEqualTo("DELETE");
    assertThat(twilio.asked().getFirst().path()).isEqualTo(HERE + "/" + ID + ".json");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 500})
  void not_deleted_is_said(int status) {
    twilio.answer(Reply.error(status, 20500));
    assertThatThrownBy(() -> recordings.delete(Lines.HARBOR, ID)).isInstanceOf(CarrierAway.class);
  }

  private void fetch(OutputStream to) throws IOException {
    recordings.fetch(Lines.HARBOR, ID, to);
  }

  private static String listed(String status) {
    return """
    {"recordings":[{"sid":"%s","call_sid":"%s","status":"%s","duration":"12","channels":2}],
     "uri":"/x","first_page_uri":"/x","next_page_uri":null,"previous_page_uri":null,"page":0,"page_size":50,"start":0,"end":0}"""
        .formatted(ID, CALL, status);
  }
}
