package org.carecompanion.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carecompanion.simulator.fault.FaultPlanReader;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.google.GoogleServices.Pace;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.Noise;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.sound.Synthesis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The recogniser over real gRPC. */
@Timeout(30)
class GoogleServicesTest {
  private static final String TEXT = "My calf has been hurting since last night";

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

  @Test
  void words_come_one_by_one_and_the_whole_after_silence() throws Exception {
    RecognitionClient client =
        new RecognitionClient(channel)
            .configured()
            .hears(said(TEXT))
            .hears(Clip.silence(Duration.ofMillis(800)));
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
    RecognitionClient client =
        new RecognitionClient(channel)
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
    assertThat(new RecognitionClient(channel).configured().hears(named).ends().finals())
        .containsExactly(TEXT);
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
      RecognitionClient client = new RecognitionClient(to).configured().hears(said(TEXT));
      long end = System.nanoTime();
      assertThat(client.ends().finals()).containsExactly(TEXT);
      assertThat(Duration.ofNanos(System.nanoTime() - end)).isGreaterThan(Duration.ofMillis(290));
      to.shutdownNow();
    }
  }

  @Test
  void half_a_clip_is_half_a_sentence() throws Exception {
    Clip half = Clip.of(said(TEXT).samples(0, said(TEXT).size() / 2));
    String heard =
        new RecognitionClient(channel).configured().hears(half).ends().finals().getFirst();
    assertThat(TEXT).startsWith(heard);
    assertThat(heard.split(" ").length).isBetween(3, 5);
  }

  @Test
  void silence_is_nothing() throws Exception {
    RecognitionClient client =
        new RecognitionClient(channel).configured().hears(Clip.silence(Duration.ofSeconds(3)));
    assertThat(client.ends().results).isEmpty();
  }

  @Test
  void noise_alone_is_nothing_and_words_under_much_of_it_are_lost() throws Exception {
    Noise loud = new Noise(5, 6000);
    Clip noise = Clip.of(loud.over(new short[3 * Clip.RATE]));
    Clip drowned = Clip.of(loud.over(said(TEXT).samples()));
    assertThat(new RecognitionClient(channel).configured().hears(noise).ends().results).isEmpty();
    assertThat(new RecognitionClient(channel).configured().hears(drowned).ends().results).isEmpty();
  }

  @Test
  void where_sound_is_missing_its_words_are_missing() throws Exception {
    short[] samples = said(TEXT).samples();
    int third = samples.length / 3;
    Arrays.fill(samples, third, 2 * third, (short) 0);
    String heard =
        String.join(
            " ",
            new RecognitionClient(channel).configured().hears(Clip.of(samples)).ends().finals());
    assertThat(heard).startsWith("My calf").endsWith("last night").doesNotContain("been hurting");
  }

  @Test
  void sound_of_sixteen_bits_is_understood_too() throws Exception {
    RecognitionClient client =
        new RecognitionClient(channel).configured(AudioEncoding.LINEAR16, 8000);
    short[] samples = said(TEXT).samples();
    var bytes =
        java.nio.ByteBuffer.allocate(samples.length * 2).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    for (int at = 0; at < bytes.capacity(); at += 3200) {
      client.stream.onNext(
          RecognitionClient.audio(
              Arrays.copyOfRange(bytes.array(), at, Math.min(bytes.capacity(), at + 3200))));
    }
    assertThat(client.ends().finals()).containsExactly(TEXT);
  }

  @Test
  void sound_before_a_configuration_is_refused() throws Exception {
    RecognitionClient client = new RecognitionClient(channel);
    client.stream.onNext(RecognitionClient.audio(new byte[160]));
    assertThat(client.awaitsEnd().status.get().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  void a_bad_configuration_is_refused() throws Exception {
    RecognitionClient client = new RecognitionClient(channel).configured(AudioEncoding.MULAW, 1234);
    Status status = client.awaitsEnd().status.get();
    assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(status.getDescription()).contains("sample rate");
  }

  @Test
  void a_stream_without_sound_ends_after_ten_seconds() throws Exception {
    long start = System.nanoTime();
    Status status = new RecognitionClient(channel).configured().awaitsEnd().status.get();
    assertThat(status.getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
    assertThat(status.getDescription()).startsWith("Audio Timeout Error");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
  }

  @Test
  void faults_strike_as_planned() throws Exception {
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"down\"}]}");
    assertThat(new RecognitionClient(channel).configured().awaitsEnd().status.get().getCode())
        .isEqualTo(Status.Code.UNAVAILABLE);
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"breaks\",\"after_ms\":200}]}");
    RecognitionClient broken =
        new RecognitionClient(channel).configured().hears(said(TEXT)).awaitsEnd();
    assertThat(broken.status.get().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(broken.results).isNotEmpty();
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"wrong\"}]}");
    assertThat(
            new RecognitionClient(channel)
                .configured()
                .hears(said(TEXT))
                .ends()
                .finals()
                .getFirst())
        .startsWith("umbrella");
    plan("{\"speech\":[{\"vendor\":\"google.stt\",\"trouble\":\"hangs\"}]}");
    RecognitionClient hanging = new RecognitionClient(channel).configured().hears(said(TEXT));
    hanging.stream.onCompleted();
    assertThat(hanging.over.await(500, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(new RecognitionClient(channel).configured().hears(said(TEXT)).ends().finals())
        .containsExactly(TEXT);
  }

  private void plan(String json) throws Exception {
    FaultPlanReader.apply(new ObjectMapper().readTree(json), faults);
  }

  private Clip said(String text) {
    return speaker.say(new Speaker.Saying(text, 3, 150, 1));
  }
}
