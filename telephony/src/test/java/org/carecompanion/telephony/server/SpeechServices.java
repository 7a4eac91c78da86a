package org.carecompanion.telephony.server;

import com.google.cloud.speech.v1.SpeechGrpc.SpeechImplBase;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc.TextToSpeechImplBase;
import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Google's recogniser and voice on a port of this machine. They refuse everything, so that calls
 * leave their streams; unless a test has them work, when the one listens and says nothing and the
 * other makes ten seconds of noise of whatever it is asked.
 */
final class SpeechServices {
  private static final byte[] SPOKEN = wav(10 * 8_000);

  private final Server server;
  private volatile boolean working;

  SpeechServices() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
              .addService(ears())
              .addService(voice())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  void work() {
    working = true;
  }

  void refuse() {
    working = false;
  }

  private SpeechImplBase ears() {
    return new SpeechImplBase() {
      @Override
      public StreamObserver<StreamingRecognizeRequest> streamingRecognize(
          StreamObserver<StreamingRecognizeResponse> to) {
        if (!working) to.onError(Status.UNAVAILABLE.asRuntimeException());
        return listening(to);
      }
    };
  }

  private StreamObserver<StreamingRecognizeRequest> listening(
      StreamObserver<StreamingRecognizeResponse> to) {
    return new StreamObserver<>() {
      @Override
      public void onNext(StreamingRecognizeRequest message) {
        // it understands nothing
      }

      @Override
      public void onError(Throwable error) {
        // nobody wants it any more
      }

      @Override
      public void onCompleted() {
        if (working) to.onCompleted();
      }
    };
  }

  private TextToSpeechImplBase voice() {
    return new TextToSpeechImplBase() {
      @Override
      public void synthesizeSpeech(
          SynthesizeSpeechRequest request, StreamObserver<SynthesizeSpeechResponse> to) {
        if (!working) {
          to.onError(Status.UNAVAILABLE.asRuntimeException());
          return;
        }
        var sound = ByteString.copyFrom(SPOKEN);
        to.onNext(SynthesizeSpeechResponse.newBuilder().setAudioContent(sound).build());
        to.onCompleted();
      }
    };
  }

  /** So many loud samples as mu-law, 8,000 a second. */
  private static byte[] wav(int samples) {
    byte[] loud = new byte[samples];
    Arrays.fill(loud, StreamRecordingTests.LOUD);
    ByteBuffer file = ByteBuffer.allocate(46 + samples).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(38 + samples).put(ascii("WAVEfmt ")).putInt(18);
    file.putShort((short) 7).putShort((short) 1).putInt(8_000).putInt(8_000);
    file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
    return file.put(ascii("data")).putInt(samples).put(loud).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
