package org.carecompanion.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.google.GoogleServices.Pace;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.HeardWord;
import org.carecompanion.simulator.sound.MuLaw;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.sound.Synthesis;
import org.carecompanion.simulator.sound.WordListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The voice over real gRPC. */
@Timeout(30)
class GoogleVoiceTest {
  private final GoogleServices google =
      GoogleServices.start(
          new InetSocketAddress("localhost", 0),
          Pace.QUICK,
          new Synthesis(new Speaker(Speaker.Kind.BUZZ)),
          new Faults(),
          new SpeechTimes());
  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("localhost", google.port()).usePlaintext().build();

  @AfterEach
  void stop() {
    channel.shutdownNow();
    google.close();
  }

  @Test
  void a_voice_comes_as_mu_law_with_a_head() {
    byte[] wav =
        synthesised(
            SynthesisInput.newBuilder()
                .setSsml(
                    "<speak>Take <sub alias=\"eye byoo pro fen\">ibuprofen</sub><break time=\"300ms\"/> with water.</speak>"));
    assertThat(new String(wav, 0, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(wav[20]).as("format").isEqualTo((byte) 7);
    short[] samples = MuLaw.decode(Arrays.copyOfRange(wav, 58, wav.length));
    assertThat(words(samples)).isEqualTo("Take ibuprofen with water.");
  }

  @Test
  void broken_markup_is_refused() {
    assertThatThrownBy(
            () -> synthesised(SynthesisInput.newBuilder().setSsml("<speak>Hello <break></speak>")))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT));
  }

  private byte[] synthesised(SynthesisInput.Builder input) {
    return TextToSpeechGrpc.newBlockingStub(channel)
        .synthesizeSpeech(
            SynthesizeSpeechRequest.newBuilder()
                .setInput(input)
                .setVoice(
                    VoiceSelectionParams.newBuilder()
                        .setLanguageCode("en-US")
                        .setName("en-US-Neural2-F"))
                .setAudioConfig(
                    AudioConfig.newBuilder()
                        .setAudioEncoding(com.google.cloud.texttospeech.v1.AudioEncoding.MULAW)
                        .setSampleRateHertz(8000))
                .build())
        .getAudioContent()
        .toByteArray();
  }

  private static String words(short[] samples) {
    return new WordListener(Clip.RATE)
        .hear(samples).stream().map(HeardWord::word).collect(Collectors.joining(" "));
  }
}
