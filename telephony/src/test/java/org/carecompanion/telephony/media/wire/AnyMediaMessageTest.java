package org.carecompanion.telephony.media.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever arrives is a value, and sound that is sent can be read again. */
class AnyMediaMessageTest {
  private static final StreamName NAME = new StreamName("MZ1", "CA1");
  private static final List<MediaCodec> CODECS = List.of(new TwilioMedia(), new ExotelMedia());

  @Property
  void any_text_is_read_without_a_throw(@ForAll String text) {
    for (MediaCodec codec : CODECS) assertThat(codec.read(text)).isNotNull();
  }

  @Property
  void any_broken_message_is_read_without_a_throw(@ForAll("broken") String text) {
    for (MediaCodec codec : CODECS) assertThat(codec.read(text)).isNotNull();
  }

  @Property
  void sound_comes_back_as_it_was(@ForAll @Size(min = 1, max = 2000) byte[] bytes) {
    String sent = new TwilioMedia().sound(NAME, ByteBuffer.wrap(bytes));
    String received = sent.replace("\"payload\"", "\"timestamp\":\"20\",\"payload\"");
    assertThat(new TwilioMedia().read(received))
        .isInstanceOfSatisfying(
            MediaMessage.Sound.class,
            sound -> assertThat(sound.sound()).isEqualTo(ByteBuffer.wrap(bytes)));
  }

  /** A real message of which a piece is missing, doubled or replaced. */
  @Provide
  Arbitrary<String> broken() {
    Arbitrary<String> real =
        Arbitraries.of(
            """
            {"event":"media","sequenceNumber":"3","streamSid":"MZ1","media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"fn//"}}""",
            """
            {"event":"start","sequence_number":1,"stream_sid":"x","start":{"call_sid":"c","custom_parameters":{"k":"v"},"media_format":{"encoding":"raw","sample_rate":"8000"}}}""");
    Arbitrary<String> piece = Arbitraries.strings().ofMaxLength(8);
    return Combinators.combine(
            real,
            Arbitraries.integers().between(0, 160),
            Arbitraries.integers().between(0, 12),
            piece)
        .as(
            (text, at, length, other) -> {
              int from = Math.min(at, text.length());
              int to = Math.min(from + length, text.length());
              return text.substring(0, from) + other + text.substring(to);
            });
  }
}
