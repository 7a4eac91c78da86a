package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The figures of a load run, with a product that listens through Google's real protocol. */
@Timeout(60)
class StreamFiguresTest {
  private static final String INTERRUPTS = "+17035550133";
  private static final long SLOW_MS = 150;

  /** How long words stand before they are believed. */
  private static final long STANDING_MS = 300;

  /** Clears when it is told words, and speaks some time after a final result. */
  private static final class Product implements StreamObserver<StreamingRecognizeResponse> {
    private final StreamingProduct stream;
    private final StreamObserver<StreamingRecognizeRequest> google;
    private final AtomicInteger clears = new AtomicInteger();

    Product(StreamingProduct stream, ManagedChannel channel) {
      this.stream = stream;
      google = SpeechGrpc.newStub(channel).streamingRecognize(this);
      var config =
          RecognitionConfig.newBuilder()
              .setEncoding(AudioEncoding.MULAW)
              .setSampleRateHertz(8000)
              .setLanguageCode("en-US");
      google.onNext(
          StreamingRecognizeRequest.newBuilder()
              .setStreamingConfig(
                  StreamingRecognitionConfig.newBuilder().setConfig(config).setInterimResults(true))
              .build());
    }

    void takes(StreamingProduct.Message message) {
      switch (message.event()) {
        case "start" -> stream.says("This is a story about umbrellas that goes on and on", "one");
        case "media" -> {
          byte[] sound = Base64.getDecoder().decode(message.json().at("/media/payload").asText());
          google.onNext(
              StreamingRecognizeRequest.newBuilder()
                  .setAudioContent(ByteString.copyFrom(sound))
                  .build());
        }
        default -> {
          // nothing to do
        }
      }
    }

    @Override
    public void onNext(StreamingRecognizeResponse response) {
      if (response.getResults(0).getIsFinal()) {
        sleep(SLOW_MS);
        stream.says("Thank you.", "two");
        stream.hangsUpTheStream();
      } else if (clears.getAndIncrement() == 0) {
        sleep(STANDING_MS + SLOW_MS);
        stream.clear();
      }
    }

    private static void sleep(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void onError(Throwable problem) {
      // the stream ends with the test
    }

    @Override
    public void onCompleted() {
      // nothing to do
    }
  }

  @Test
  void the_products_share_is_measured_from_the_recognisers_words() throws Exception {
    try (RunningSimulator simulator = RunningSimulator.withGoogle();
        StreamingProduct stream = new StreamingProduct();
        FakeProduct webhooks = new FakeProduct(RunningSimulator.TOKEN)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("localhost", simulator.googlePort())
              .usePlaintext()
              .build();
      Product product = new Product(stream, channel);
      stream.on((us, message) -> product.takes(message));
      webhooks.says("/voice", "<Connect><Stream url=\"" + stream.address() + "\"/></Connect>");
      simulator.ended(simulator.call(webhooks, INTERRUPTS));
      JsonNode figures = simulator.sim("metrics").json().path("streams");
      channel.shutdownNow();

      assertThat(figures.path("ended").asInt()).isEqualTo(1);
      assertThat(figures.path("dropped").asInt()).isZero();
      assertThat(figures.path("barge_ins").asInt()).isEqualTo(1);
      assertThat(figures.path("barge_ins_cleared").asInt()).isEqualTo(1);
      assertThat(figures.at("/voice_to_clear_ms/p50").asDouble())
          .isGreaterThan(STANDING_MS + SLOW_MS);
      assertThat(figures.at("/words_to_answer_ms/p50").asDouble())
          .isBetween(SLOW_MS - 1.0, SLOW_MS + 600.0);
      assertThat(figures.at("/answer_ms/p50").asDouble())
          .as("the recogniser waits for silence")
          .isGreaterThan(figures.at("/words_to_answer_ms/p50").asDouble() + 500);
      assertThat(figures.path("frames_after_clear").asInt()).isZero();
      assertThat(figures.path("frame_loss").asDouble()).isZero();
    }
  }
}
