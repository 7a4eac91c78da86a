package org.carecompanion.simulator.google;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.fault.SpeechFault.Trouble;
import org.carecompanion.simulator.google.Later.Cancel;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.sound.MuLaw;
import org.carecompanion.simulator.sound.Recogniser;
import org.carecompanion.simulator.sound.Recogniser.Understood;
import org.jspecify.annotations.Nullable;

/** One stream: its configuration, then sound until either side has enough. */
final class RecognitionStream implements StreamObserver<StreamingRecognizeRequest> {
  private static final Duration LONGEST = Duration.ofSeconds(305);
  private static final Duration LONGEST_WITHOUT_AUDIO = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(500);

  /**
   * How this vendor listens.
   *
   * @param silence after which an utterance is over
   * @param times is told of every result
   */
  record Ears(Duration silence, SpeechTimes times) {}

  private final StreamObserver<StreamingRecognizeResponse> client;
  private final Later later;
  private final Trouble trouble;
  private final Ears ears;
  private final long begun = System.nanoTime();
  private long lastAudio = begun;
  private @Nullable RecognitionConfig config;
  private @Nullable Recogniser recogniser;
  private boolean interim;
  private boolean over;
  private @Nullable Cancel watch;

  RecognitionStream(
      StreamObserver<StreamingRecognizeResponse> client, Later later, Trouble trouble, Ears ears) {
    this.ears = ears;
    this.client = client;
    this.later = later;
    this.trouble = trouble;
  }

  synchronized void begin() {
    watch = later.every(LOOK, this::look);
    switch (trouble) {
      case Trouble.Down down -> fail(Refusal.unavailable());
      case Trouble.Breaks breaks ->
          later.after(Duration.ofMillis(breaks.afterMillis()), () -> fail(Refusal.unavailable()));
      case Trouble.None none -> {}
      case Trouble.Slow slow -> {}
      case Trouble.Wrong wrong -> {}
      case Trouble.Hangs hangs -> {}
    }
  }

  @Override
  public synchronized void onNext(StreamingRecognizeRequest request) {
    if (over) {
      return;
    }
    switch (request.getStreamingRequestCase()) {
      case STREAMING_CONFIG -> configure(request);
      case AUDIO_CONTENT -> hear(request.getAudioContent());
      case STREAMINGREQUEST_NOT_SET ->
          fail(Refusal.invalid("Malformed request: neither 'streaming_config' nor audio."));
    }
  }

  @Override
  public synchronized void onError(Throwable problem) {
    gone();
  }

  @Override
  public synchronized void onCompleted() {
    if (over) {
      return;
    }
    if (recogniser == null) {
      fail(Refusal.invalid("Malformed request: no 'streaming_config'."));
      return;
    }
    answer(recogniser.end());
    afterThinking(this::complete);
  }

  private synchronized void complete() {
    if (!over) {
      end();
      client.onCompleted();
    }
  }

  /** The client went away. */
  synchronized void gone() {
    end();
  }

  private void configure(StreamingRecognizeRequest request) {
    if (config != null) {
      fail(Refusal.invalid("Malformed request: 'streaming_config' only in the first message."));
      return;
    }
    Optional<String> problem = RecognitionRules.problem(request.getStreamingConfig());
    if (problem.isPresent()) {
      fail(Refusal.invalid(problem.get()));
      return;
    }
    config = request.getStreamingConfig().getConfig();
    interim = request.getStreamingConfig().getInterimResults();
    recogniser = new Recogniser(config.getSampleRateHertz(), ears.silence());
  }

  private void hear(ByteString audio) {
    if (config == null || recogniser == null) {
      fail(Refusal.invalid("Malformed request: the first message has no 'streaming_config'."));
      return;
    }
    if (audio.size() > RecognitionRules.LARGEST_AUDIO) {
      fail(Refusal.invalid("Request audio can be a maximum of 25600 bytes per message."));
      return;
    }
    lastAudio = System.nanoTime();
    answer(recogniser.hear(samples(audio, config)));
  }

  private static short[] samples(ByteString audio, RecognitionConfig config) {
    if (config.getEncoding() == AudioEncoding.MULAW) {
      return MuLaw.decode(audio.toByteArray());
    }
    short[] samples = new short[audio.size() / 2];
    audio.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  private void answer(List<Understood> all) {
    for (Understood understood : all) {
      if (understood.stage() == Recogniser.Stage.SO_FAR && !interim) {
        continue;
      }
      StreamingRecognizeResponse response = RecognitionResults.of(understood, trouble);
      afterThinking(() -> send(response, understood));
    }
  }

  private void afterThinking(Runnable what) {
    switch (trouble) {
      case Trouble.Hangs hangs -> {
        // never
      }
      case Trouble.Slow slow -> later.after(Duration.ofMillis(slow.delayMillis()), what);
      case Trouble.None none -> later.run(what);
      case Trouble.Wrong wrong -> later.run(what);
      case Trouble.Breaks breaks -> later.run(what);
      case Trouble.Down down -> {
        // refused at once
      }
    }
  }

  private synchronized void send(StreamingRecognizeResponse response, Understood what) {
    if (over) {
      return;
    }
    switch (what.stage()) {
      case SO_FAR -> ears.times().soFar(what.name(), System.nanoTime());
      case WHOLE -> ears.times().whole(what.name(), System.nanoTime());
    }
    client.onNext(response);
  }

  private synchronized void look() {
    long now = System.nanoTime();
    if (now - begun > LONGEST.toNanos()) {
      fail(Refusal.tooLong());
    } else if (now - lastAudio > LONGEST_WITHOUT_AUDIO.toNanos()) {
      fail(Refusal.noAudio());
    }
  }

  private synchronized void fail(StatusRuntimeException refusal) {
    if (!over) {
      end();
      client.onError(refusal);
    }
  }

  private void end() {
    over = true;
    if (watch != null) {
      watch.now();
    }
  }
}
