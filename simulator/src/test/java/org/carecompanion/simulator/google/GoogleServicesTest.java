package org.carecompanion.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.carecompanion.simulator.fault.FaultPlanReader;
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

/** Both services over real gRPC. */
@Timeout(30)
class GoogleServicesTest {
  private static final String TEXT = "My calf has been hurting since last night";
  private static final int PACKET = 800;

  private final Speaker speaker = new Speaker(Speaker.Kind.BUZZ);
  private final Faults faults = new Faults();
  private final SpeechTimes times = new SpeechTimes();
  private final GoogleServices google =
      GoogleServices.start(
          new InetSocketAddress("localhost", 0), Pace.QUICK, new Synthesis(speaker), faults, times);
  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("localhost", google.port()).usePlaintext().build();

  @AfterEach
  void stop() {
    channel.shutdownNow();
    google.close();
  }

  /** A client that keeps what it was told. */
  private final class Client implements StreamObserver<StreamingRecognizeResponse> {
    final List<StreamingRecognitionResult> results = new CopyOnWriteArrayList<>();
    final CountDownLatch over = new CountDownLatch(1);
    final AtomicReference<Status> status = new AtomicReference<>(Status.OK);
    final StreamObserver<StreamingRecognizeRequest> stream;

    Client() {
      this(channel);
    }

    Client(ManagedChannel channel) {
      stream = SpeechGrpc.newStub(channel).streamingRecognize(this);
    }

    Client configured() {
      return configured(AudioEncoding.MULAW, 8000);
    }

    Client configured(AudioEncoding encoding, int rate) {
      stream.onNext(
          StreamingRecognizeRequest.newBuilder()
              .setStreamingConfig(
                  StreamingRecognitionConfig.newBuilder()
                      .setInterimResults(true)
                      .setConfig(
                          RecognitionConfig.newBuilder()
                              .setEncoding(encoding)
                              .setSampleRateHertz(rate)
                              .setModel("phone_call")
                              .setLanguageCode("en-US")))
              .build());
      return this;
    }

    Client hears(Clip clip) {
      byte[] sound = MuLaw.encode(clip.samples());
      for (int at = 0; at < sound.length; at += PACKET) {
        byte[] packet = Arrays.copyOfRange(sound, at, Math.min(sound.length, at + PACKET));
        stream.onNext(audio(packet));
      }
      return this;
    }

    Client ends() throws InterruptedException {
      stream.onCompleted();
      return awaitsEnd();
    }

    Client awaitsEnd() throws InterruptedException {
      assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
      return this;
    }

    List<String> finals() {
      return results.stream()
          .filter(StreamingRecognitionResult::getIsFinal)
          .map(result -> result.getAlternatives(0).getTranscript())
          .toList();
    }

    @Override
    public void onNext(StreamingRecognizeResponse response) {
      results.addAll(response.getResultsList());
    }

    @Override
    public void onError(Throwable problem) {
      status.set(Status.fromThrowable(problem));
      over.countDown();
    }

    @Override
    public void onCompleted() {
      over.countDown();
    }
  }

  @Test
  void words_come_one_by_one_and_the_whole_after_silence() throws Exception {
    Client client =
        new Client().configured().hears(said(TEXT)).hears(Clip.silence(Duration.ofMillis(800)));
    client.ends();
    assertThat(client.status.get().isOk()).isTrue();
    List<String> all =
        client.results.stream().map(result -> result.getAlternatives(0).getTranscript()).toList();
    assertThat(all).contains("My", "My calf", "My calf has been hurting").endsWith(TEXT);
    assertThat(client.finals()).containsExactly(TEXT);
    StreamingRecognitionResult last = client.results.getLast();
    double end = last.getResultEndTime().getSeconds() + last.getResultEndTime().getNanos() / 1e9;
    assertThat(end)
        .isBetween(
            said(TEXT).length().toMillis() / 1000.0 - 0.1, said(TEXT).length().toMillis() / 1000.0);
    assertThat(last.getAlternatives(0).getConfidence()).isGreaterThan(0.8f);
  }

  @Test
  void two_utterances_are_two_results() throws Exception {
    Clip pause = Clip.silence(Duration.ofSeconds(1));
    Client client =
        new Client()
            .configured()
            .hears(said("Yes it does"))
            .hears(pause)
            .hears(said("A lot"))
            .hears(pause);
    assertThat(client.ends().finals()).containsExactly("Yes it does", "A lot");
  }

  @Test
  void who_spoke_is_known_to_the_measurement_and_never_part_of_the_text() throws Exception {
    Clip named = speaker.say(new Speaker.Saying(TEXT, 3, 150, 1, "7b"));
    long before = System.nanoTime();
    assertThat(new Client().configured().hears(named).ends().finals()).containsExactly(TEXT);
    assertThat(times.of("7b").whole()).isBetween(before, System.nanoTime());
    assertThat(times.of("other")).isEqualTo(SpeechTimes.Told.NOTHING);
  }

  @Test
  void a_vendor_that_thinks_answers_later_and_all_of_it() throws Exception {
    try (GoogleServices slow =
        GoogleServices.start(
            new InetSocketAddress("localhost", 0),
            new Pace(Duration.ofMillis(300), Pace.QUICK.silence()),
            new Synthesis(speaker),
            faults,
            times)) {
      ManagedChannel to =
          NettyChannelBuilder.forAddress("localhost", slow.port()).usePlaintext().build();
      Client client = new Client(to).configured().hears(said(TEXT));
      long end = System.nanoTime();
      assertThat(client.ends().finals()).containsExactly(TEXT);
      assertThat(Duration.ofNanos(System.nanoTime() - end)).isGreaterThan(Duration.ofMillis(290));
      to.shutdownNow();
    }
  }

  @Test
  void half_a_clip_is_half_a_sentence() throws Exception {
    Clip half = Clip.of(said(TEXT).samples(0, said(TEXT).size() / 2));
    String heard = new Client().configured().hears(half).ends().finals().getFirst();
    assertThat(TEXT).startsWith(heard);
    assertThat(heard.split(" ").length).isBetween(3, 5);
  }

  @Test
  void silence_is_nothing() throws Exception {
    Client client = new Client().configured().hears(Clip.silence(Duration.ofSeconds(3)));
    assertThat(client.ends().results).isEmpty();
  }

  @Test
  void sound_of_sixteen_bits_is_understood_too() throws Exception {
    Client client = new Client().configured(AudioEncoding.LINEAR16, 8000);
    short[] samples = said(TEXT).samples();
    var bytes =
        java.nio.ByteBuffer.allocate(samples.length * 2).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    for (int at = 0; at < bytes.capacity(); at += 3200) {
      client.stream.onNext(
          audio(Arrays.copyOfRange(bytes.array(), at, Math.min(bytes.capacity(), at + 3200))));
    }
    assertThat(client.ends().finals()).containsExactly(TEXT);
  }

  @Test
  void sound_before_a_configuration_is_refused() throws Exception {
    Client client = new Client();
    client.stream.onNext(audio(new byte[160]));
    assertThat(client.awaitsEnd().status.get().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  void a_bad_configuration_is_refused() throws Exception {
    Client client = new Client().configured(AudioEncoding.MULAW, 1234);
    Status status = client.awaitsEnd().status.get();
    assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(status.getDescription()).contains("sample rate");
  }

  @Test
  void a_stream_without_sound_ends_after_ten_seconds() throws Exception {
    long start = System.nanoTime();
    Status status = new Client().configured().awaitsEnd().status.get();
    assertThat(status.getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
    assertThat(status.getDescription()).startsWith("Audio Timeout Error");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
  }

  @Test
  void faults_strike_as_planned() throws Exception {
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"down\"}]}");
    assertThat(new Client().configured().awaitsEnd().status.get().getCode())
        .isEqualTo(Status.Code.UNAVAILABLE);
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"breaks\",\"after_ms\":200}]}");
    Client broken = new Client().configured().hears(said(TEXT)).awaitsEnd();
    assertThat(broken.status.get().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(broken.results).isNotEmpty();
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"wrong\"}]}");
    assertThat(new Client().configured().hears(said(TEXT)).ends().finals().getFirst())
        .startsWith("umbrella");
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"hangs\"}]}");
    Client hanging = new Client().configured().hears(said(TEXT));
    hanging.stream.onCompleted();
    assertThat(hanging.over.await(500, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(new Client().configured().hears(said(TEXT)).ends().finals()).containsExactly(TEXT);
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

  private void plan(String json) throws Exception {
    FaultPlanReader.apply(new ObjectMapper().readTree(json), faults);
  }

  private static StreamingRecognizeRequest audio(byte[] packet) {
    return StreamingRecognizeRequest.newBuilder()
        .setAudioContent(ByteString.copyFrom(packet))
        .build();
  }

  private Clip said(String text) {
    return speaker.say(new Speaker.Saying(text, 3, 150, 1));
  }
}
