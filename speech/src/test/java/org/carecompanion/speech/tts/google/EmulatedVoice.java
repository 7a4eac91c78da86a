package org.carecompanion.speech.tts.google;

import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc.TextToSpeechImplBase;
import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.carecompanion.speech.vendor.google.GoogleAccess;

/** Google's service on a port of this machine, which answers as a test says. */
final class EmulatedVoice implements AutoCloseable {
  final List<SynthesizeSpeechRequest> asked = new CopyOnWriteArrayList<>();
  private final Server server;

  EmulatedVoice(
      BiConsumer<SynthesizeSpeechRequest, StreamObserver<SynthesizeSpeechResponse>> answer)
      throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .addService(
                new TextToSpeechImplBase() {
                  @Override
                  public void synthesizeSpeech(
                      SynthesizeSpeechRequest request,
                      StreamObserver<SynthesizeSpeechResponse> to) {
                    asked.add(request);
                    answer.accept(request, to);
                  }
                })
            .build()
            .start();
  }

  static EmulatedVoice saying(byte[] sound) throws IOException {
    return new EmulatedVoice(
        (request, to) -> {
          to.onNext(
              SynthesizeSpeechResponse.newBuilder()
                  .setAudioContent(ByteString.copyFrom(sound))
                  .build());
          to.onCompleted();
        });
  }

  static EmulatedVoice failing(Status status) throws IOException {
    return new EmulatedVoice((request, to) -> to.onError(status.asRuntimeException()));
  }

  GoogleAccess access() {
    return GoogleAccess.onThisMachine("127.0.0.1:" + server.getPort()).orElseThrow();
  }

  /** With a head as Google's: the format has 18 bytes, and a fact stands before the data. */
  static byte[] wav(byte[] codes) {
    ByteBuffer file = ByteBuffer.allocate(58 + codes.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(50 + codes.length).put(ascii("WAVEfmt ")).putInt(18);
    file.putShort((short) 7).putShort((short) 1).putInt(8_000).putInt(8_000);
    file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
    file.put(ascii("fact")).putInt(4).putInt(codes.length);
    return file.put(ascii("data")).putInt(codes.length).put(codes).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
