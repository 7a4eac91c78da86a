package org.carecompanion.speech.stt.google;

import com.google.cloud.speech.v1.SpeechGrpc.SpeechImplBase;
import com.google.cloud.speech.v1.SpeechRecognitionAlternative;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.protobuf.Duration;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.carecompanion.speech.vendor.google.GoogleAccess;

/** Google's service on a port of this machine; each stream behaves as a test says. */
final class EmulatedEars implements AutoCloseable {
  /** What a stream does with what it is sent, and answers. */
  abstract static class Stream {
    final List<StreamingRecognizeRequest> messages = new CopyOnWriteArrayList<>();
    volatile boolean cancelled;
    volatile boolean completed;
    volatile StreamObserver<StreamingRecognizeResponse> to;

    /** All bytes of sound so far are in {@link #messages}. */
    abstract void sound(byte[] codes);

    void complete() {
      to.onCompleted();
    }

    final void answer(String text, boolean settled, double endsSeconds) {
      to.onNext(
          StreamingRecognizeResponse.newBuilder()
              .addResults(result(text, settled, endsSeconds))
              .build());
    }
  }

  static StreamingRecognitionResult result(String text, boolean settled, double endsSeconds) {
    long nanos = Math.round(endsSeconds * 1e9);
    return StreamingRecognitionResult.newBuilder()
        .addAlternatives(
            SpeechRecognitionAlternative.newBuilder()
                .setTranscript(text)
                .setConfidence(settled ? 0.75f : 0))
        .setIsFinal(settled)
        .setResultEndTime(
            Duration.newBuilder()
                .setSeconds(nanos / 1_000_000_000)
                .setNanos((int) (nanos % 1_000_000_000)))
        .build();
  }

  final List<Stream> streams = new CopyOnWriteArrayList<>();
  private final Server server;

  /**
   * @param behaviour of the stream with that number, from 0
   */
  EmulatedEars(IntFunction<Stream> behaviour) throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .addService(service(behaviour))
            .build()
            .start();
  }

  private SpeechImplBase service(IntFunction<Stream> behaviour) {
    return new SpeechImplBase() {
      @Override
      public StreamObserver<StreamingRecognizeRequest> streamingRecognize(
          StreamObserver<StreamingRecognizeResponse> to) {
        Stream stream;
        synchronized (streams) {
          stream = behaviour.apply(streams.size());
          stream.to = to;
          streams.add(stream);
        }
        return taking(stream);
      }
    };
  }

  private static StreamObserver<StreamingRecognizeRequest> taking(Stream stream) {
    return new StreamObserver<>() {
      @Override
      public void onNext(StreamingRecognizeRequest message) {
        stream.messages.add(message);
        if (message.hasAudioContent()) stream.sound(message.getAudioContent().toByteArray());
      }

      @Override
      public void onError(Throwable error) {
        stream.cancelled = true;
      }

      @Override
      public void onCompleted() {
        stream.completed = true;
        stream.complete();
      }
    };
  }

  GoogleAccess access() {
    return GoogleAccess.onThisMachine("127.0.0.1:" + server.getPort()).orElseThrow();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
