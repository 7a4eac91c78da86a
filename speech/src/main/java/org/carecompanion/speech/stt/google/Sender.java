package org.carecompanion.speech.stt.google;

import com.google.api.gax.rpc.ClientStream;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;

/** Frames as messages of a tenth of a second, as Google wants them. Not for several threads. */
final class Sender {
  private static final int FRAMES = 5;

  private final ClientStream<StreamingRecognizeRequest> wire;
  private final StreamClock clock = new StreamClock();
  private final byte[] message = new byte[FRAMES * AudioFrame.SAMPLES];
  private int frames;

  Sender(ClientStream<StreamingRecognizeRequest> wire) {
    this.wire = wire;
  }

  void begin(StreamingRecognizeRequest config) {
    wire.send(config);
  }

  void add(AudioFrame frame) {
    clock.frame(frame.starts());
    frame.encodeTo(message, AudioFrame.SAMPLES * frames++);
    if (frames == FRAMES) flush();
  }

  private void flush() {
    if (frames > 0) wire.send(Requests.sound(message, AudioFrame.SAMPLES * frames));
    frames = 0;
  }

  /** Keeps the stream alive while no frames come. */
  void silence() {
    flush();
    Arrays.fill(message, MuLaw.SILENCE);
    wire.send(Requests.sound(message, message.length));
    clock.silence(AudioFrame.lengthOf(FRAMES));
  }

  /** Whether what was sent has left this machine, but for a little. */
  boolean ready() {
    return wire.isSendReady();
  }

  /** Everything was sent; what is recognised of it still comes. */
  void complete() {
    flush();
    wire.closeSend();
  }

  void cancel() {
    wire.closeSendWithError(new CancellationException("no longer listened to"));
  }

  /** All that was sent, by Google's time. */
  Duration sent() {
    return clock.sent();
  }

  /** The caller's time of the end of the last frame. */
  Duration now() {
    return clock.now();
  }

  Duration ofCaller(Duration google) {
    return google.isZero() ? now() : clock.ofCaller(google);
  }
}
