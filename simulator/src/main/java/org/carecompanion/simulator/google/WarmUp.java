package org.carecompanion.simulator.google;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.carecompanion.simulator.sound.Clip;

/**
 * Asks both services once, so that the first answer's time is the vendor's and not class loading.
 */
final class WarmUp implements StreamObserver<StreamingRecognizeResponse> {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch over = new CountDownLatch(1);

  private WarmUp() {}

  static void of(InetSocketAddress server) {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress(server.getHostString(), server.getPort())
            .usePlaintext()
            .build();
    try {
      new WarmUp().hear(channel, voice(channel));
    } finally {
      channel.shutdownNow();
    }
  }

  private static ByteString voice(ManagedChannel channel) {
    return TextToSpeechGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .synthesizeSpeech(
            SynthesizeSpeechRequest.newBuilder()
                .setInput(SynthesisInput.newBuilder().setSsml("<speak>One, two.</speak>"))
                .setVoice(VoiceSelectionParams.newBuilder().setLanguageCode("en-US"))
                .setAudioConfig(
                    AudioConfig.newBuilder()
                        .setAudioEncoding(AudioEncoding.MULAW)
                        .setSampleRateHertz(Clip.RATE))
                .build())
        .getAudioContent();
  }

  private void hear(ManagedChannel channel, ByteString sound) {
    StreamObserver<StreamingRecognizeRequest> stream =
        SpeechGrpc.newStub(channel).streamingRecognize(this);
    RecognitionConfig.Builder config =
        RecognitionConfig.newBuilder()
            .setEncoding(RecognitionConfig.AudioEncoding.MULAW)
            .setSampleRateHertz(Clip.RATE)
            .setLanguageCode("en-US");
    stream.onNext(
        StreamingRecognizeRequest.newBuilder()
            .setStreamingConfig(StreamingRecognitionConfig.newBuilder().setConfig(config))
            .build());
    int size = Math.min(sound.size(), RecognitionRules.LARGEST_AUDIO);
    stream.onNext(
        StreamingRecognizeRequest.newBuilder().setAudioContent(sound.substring(0, size)).build());
    stream.onCompleted();
    try {
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onNext(StreamingRecognizeResponse response) {
    // what it says is of no interest
  }

  @Override
  public void onError(Throwable problem) {
    over.countDown();
  }

  @Override
  public void onCompleted() {
    over.countDown();
  }
}
