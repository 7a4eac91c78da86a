package org.carecompanion.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.MuLaw;

/** A client that keeps what it was told. */
final class RecognitionClient implements StreamObserver<StreamingRecognizeResponse> {
  private static final int PACKET = 800;

  final List<StreamingRecognitionResult> results = new CopyOnWriteArrayList<>();
  final CountDownLatch over = new CountDownLatch(1);
  final AtomicReference<Status> status = new AtomicReference<>(Status.OK);
  final StreamObserver<StreamingRecognizeRequest> stream;

  RecognitionClient(ManagedChannel channel) {
    stream = SpeechGrpc.newStub(channel).streamingRecognize(this);
  }

  RecognitionClient configured() {
    return configured(AudioEncoding.MULAW, 8000);
  }

  RecognitionClient configured(AudioEncoding encoding, int rate) {
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

  RecognitionClient hears(Clip clip) {
    byte[] sound = MuLaw.encode(clip.samples());
    for (int at = 0; at < sound.length; at += PACKET) {
      byte[] packet = Arrays.copyOfRange(sound, at, Math.min(sound.length, at + PACKET));
      stream.onNext(audio(packet));
    }
    return this;
  }

  RecognitionClient ends() throws InterruptedException {
    stream.onCompleted();
    return awaitsEnd();
  }

  RecognitionClient awaitsEnd() throws InterruptedException {
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

  static StreamingRecognizeRequest audio(byte[] packet) {
    return StreamingRecognizeRequest.newBuilder()
        .setAudioContent(ByteString.copyFrom(packet))
        .build();
  }
}
