package org.carecompanion.telephony.media.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.carecompanion.telephony.media.wire.MediaMessage.Fault;
import org.carecompanion.telephony.media.wire.MediaMessage.Malformed;
import org.carecompanion.telephony.media.wire.MediaMessage.Sound;
import org.carecompanion.telephony.media.wire.MediaMessage.Started;
import org.carecompanion.telephony.media.wire.SoundFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as the carriers' documentation shows them (protocols.md 1.4 and 2.2). */
class MediaCodecTest {
  private static final StreamName NAME = new StreamName("MZ1", "CA1");
  private final MediaCodec twilio = new TwilioMedia();
  private final MediaCodec exotel = new ExotelMedia();

  @Test
  void twilios_stream_from_its_start_to_its_end() {
    assertThat(twilio.read("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}"))
        .isEqualTo(new MediaMessage.Connected());
    assertThat(twilio.read(start("\"mediaFormat\":" + twilioFormat(8000))))
        .isEqualTo(new Started(NAME, SoundFormat.TELEPHONE, Map.of("a", "b")));
    assertThat(
            twilio.read(
                """
                {"event":"media","sequenceNumber":"3","streamSid":"MZ1",
                 "media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"fn//"}}"""))
        .isEqualTo(new Sound(3, Duration.ofMillis(5), sound(0x7e, 0x7f, 0xff)));
    assertThat(
            twilio.read(
                """
                {"event":"dtmf","sequenceNumber":"5","streamSid":"MZ1",
                 "dtmf":{"track":"inbound_track","digit":"#"}}"""))
        .isEqualTo(new MediaMessage.Key('#'));
    assertThat(
            twilio.read(
                """
                {"event":"mark","sequenceNumber":"4","streamSid":"MZ1","mark":{"name":"3:160"}}"""))
        .isEqualTo(new MediaMessage.Marked("3:160"));
    assertThat(
            twilio.read(
                """
                {"event":"stop","sequenceNumber":"5","streamSid":"MZ1",
                 "stop":{"accountSid":"AC1","callSid":"CA1"}}"""))
        .isEqualTo(new MediaMessage.Stopped());
  }

  @Test
  void exotels_numbers_are_numbers_or_texts() {
    for (String time : new String[] {"200", "\"200\""}) {
      assertThat(
              exotel.read(
                  """
                  {"event":"media","sequence_number":3,"stream_sid":"MZ1",
                   "media":{"chunk":2,"timestamp":%s,"payload":"AAE="}}"""
                      .formatted(time)))
          .isEqualTo(new Sound(3, Duration.ofMillis(200), sound(0, 1)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "raw,8000,PCM_16,8000",
    "audio/x-raw,16000,PCM_16,16000",
    "base64,24000,PCM_16,24000",
    "audio/x-mulaw,8000,MU_LAW,8000"
  })
  void exotels_format_is_what_the_start_names(
      String encoding, int named, Encoding expected, int rate) {
    assertThat(exotel.read(exotelStart(encoding, "\"" + named + "\"")))
        .isEqualTo(new Started(NAME, new SoundFormat(expected, rate), Map.of("token", "once")));
  }

  @Test
  void a_format_we_cannot_hear_is_refused() {
    assertThat(twilio.read(start("\"mediaFormat\":" + twilioFormat(16000))))
        .isEqualTo(new Malformed(Fault.UNKNOWN_FORMAT));
    assertThat(exotel.read(exotelStart("opus", "\"8000\"")))
        .isEqualTo(new Malformed(Fault.UNKNOWN_FORMAT));
    assertThat(exotel.read(exotelStart("raw", "99999999999")))
        .isEqualTo(new Malformed(Fault.UNKNOWN_FORMAT));
  }

  @Test
  void our_own_sound_and_what_protocols_may_grow_are_passed_over() {
    assertThat(
            twilio.read(
                """
                {"event":"media","streamSid":"MZ1",
                 "media":{"track":"outbound","timestamp":"5","payload":"fn//"}}"""))
        .isEqualTo(new MediaMessage.Other("media"));
    assertThat(twilio.read("{\"event\":\"weather\",\"weather\":{\"deep\":[{\"a\":1}]}}"))
        .isEqualTo(new MediaMessage.Other("weather"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|NOT_JSON",
        "hello|NOT_JSON",
        "[]|NOT_JSON",
        "{}{}|NOT_JSON",
        "{\"event\":\"stop\",\"event\":\"media\"}|NOT_JSON",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}|NOT_JSON",
        "{\"x\":{\"event\":\"stop\"}}|NO_EVENT",
        "{\"event\":\"start\",\"start\":{\"callSid\":\"CA1\"}}|NO_STREAM",
        "{\"event\":\"start\",\"streamSid\":\"../x\",\"start\":{\"callSid\":\"CA1\"}}|NO_STREAM",
        "{\"event\":\"media\",\"media\":{\"payload\":\"fn//\"}}|BAD_TIME",
        "{\"event\":\"media\",\"media\":{\"timestamp\":\"-5\",\"payload\":\"fn//\"}}|BAD_TIME",
        "{\"event\":\"media\",\"media\":{\"timestamp\":\"99999999999\",\"payload\":\"fn//\"}}|BAD_TIME",
        "{\"event\":\"media\",\"media\":{\"timestamp\":\"5\",\"payload\":\"\"}}|BAD_SOUND",
        "{\"event\":\"media\",\"media\":{\"timestamp\":\"5\",\"payload\":\"?\"}}|BAD_SOUND",
        "{\"event\":\"dtmf\",\"dtmf\":{\"digit\":\"12\"}}|BAD_KEY",
        "{\"event\":\"dtmf\",\"dtmf\":{\"digit\":\"x\"}}|BAD_KEY",
        "{\"event\":\"mark\",\"mark\":{\"name\":\"<b>\"}}|BAD_MARK"
      })
  void what_is_not_of_the_protocol_is_said_to_be_so(String text, Fault fault) {
    assertThat(twilio.read(text)).isEqualTo(new Malformed(fault));
    assertThat(exotel.read(text)).isEqualTo(new Malformed(fault));
  }

  @Test
  void a_message_may_be_as_long_as_a_second_of_sound_and_no_longer() {
    String most = "A".repeat(64_000);
    assertThat(exotel.read(media(most))).isInstanceOf(Sound.class);
    assertThat(exotel.read(media(most + "A".repeat(2_000))))
        .isEqualTo(new Malformed(Fault.TOO_LONG));
  }

  @Test
  void parameters_are_few_and_never_print() {
    StringBuilder many = new StringBuilder("\"p0\":\"x\"");
    for (int i = 1; i <= WireFields.PARAMETERS; i++)
      many.append(",\"p").append(i).append("\":\"x\"");
    assertThat(
            twilio.read(
                start("\"mediaFormat\":" + twilioFormat(8000)).replace("\"a\":\"b\"", many)))
        .isEqualTo(new Malformed(Fault.TOO_MANY_PARAMETERS));
    assertThat(exotel.read(exotelStart("raw", "8000")).toString()).doesNotContain("once");
  }

  @Test
  void what_we_send_is_what_the_carriers_document() {
    assertThat(twilio.sound(NAME, sound(0x7e, 0x7f, 0xff)))
        .isEqualTo("{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"fn//\"}}");
    assertThat(twilio.mark(NAME, "3:160"))
        .isEqualTo("{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"3:160\"}}");
    assertThat(twilio.clear(NAME)).isEqualTo("{\"event\":\"clear\",\"streamSid\":\"MZ1\"}");
    assertThat(exotel.clear(NAME)).isEqualTo("{\"event\":\"clear\",\"stream_sid\":\"MZ1\"}");
  }

  @Test
  void what_a_carrier_would_stumble_over_is_not_sent() {
    assertThatIllegalArgumentException().isThrownBy(() -> twilio.sound(NAME, sound()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exotel.sound(NAME, ByteBuffer.allocate(319)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exotel.sound(NAME, ByteBuffer.allocate(100_160)));
    assertThatIllegalArgumentException().isThrownBy(() -> twilio.mark(NAME, "\"}"));
    assertThatIllegalArgumentException().isThrownBy(() -> new StreamName("MZ\"1", "CA1"));
  }

  @Test
  void sound_that_was_sent_is_still_there() {
    ByteBuffer sound = ByteBuffer.allocate(320);
    exotel.sound(NAME, sound);
    assertThat(sound.remaining()).isEqualTo(320);
  }

  private static String media(String payload) {
    return "{\"event\":\"media\",\"media\":{\"timestamp\":\"5\",\"payload\":\"" + payload + "\"}}";
  }

  private static String start(String format) {
    return """
    {"event":"start","sequenceNumber":"1","streamSid":"MZ1","start":{"accountSid":"AC1",
     "streamSid":"MZ1","callSid":"CA1","tracks":["inbound"],%s,"customParameters":{"a":"b"}}}"""
        .formatted(format);
  }

  private static String twilioFormat(int rate) {
    return "{\"encoding\":\"audio/x-mulaw\",\"sampleRate\":%d,\"channels\":1}".formatted(rate);
  }

  private static String exotelStart(String encoding, String rate) {
    return """
    {"event":"start","sequence_number":1,"stream_sid":"MZ1","start":{"stream_sid":"MZ1",
     "call_sid":"CA1","account_sid":"x","from":"+910000000000","to":"+910000000001",
     "custom_parameters":{"token":"once"},
     "media_format":{"encoding":"%s","sample_rate":%s,"bit_rate":"128"}}}"""
        .formatted(encoding, rate);
  }

  private static ByteBuffer sound(int... bytes) {
    ByteBuffer sound = ByteBuffer.allocate(bytes.length);
    for (int b : bytes) sound.put((byte) b);
    return sound.flip();
  }
}
