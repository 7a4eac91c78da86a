package org.carecompanion.speech.vad;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.carecompanion.speech.audio.AudioFrame;

/** WebRTC's detector: it knows which bands speech is loud in, and learns the background in each. */
final class WebRtcDetector implements VoiceDetector {
  /** From 0, which misses no speech, to 3, which believes least; 2 suits noisy telephones. */
  private static final int AGGRESSIVE = 2;

  private final FvadLibrary library;

  /** The frame, outside Java's heap. */
  private final ShortBuffer memory =
      ByteBuffer.allocateDirect(2 * AudioFrame.SAMPLES)
          .order(ByteOrder.nativeOrder())
          .asShortBuffer();

  private final long frameAt;
  private long detector;

  WebRtcDetector(FvadLibrary library) {
    this.library = library;
    try {
      frameAt = NativeFunctions.address(memory);
      detector = (long) library.open().invokeExact();
      if (detector == 0) throw new IllegalStateException("no memory for a voice detector");
      int rate = (int) library.setRate().invokeExact(detector, AudioFrame.HERTZ);
      int mode = (int) library.setMode().invokeExact(detector, AGGRESSIVE);
      if (rate != 0 || mode != 0) throw new IllegalStateException("settings refused");
    } catch (Throwable e) {
      close();
      throw broken(e);
    }
  }

  private static IllegalStateException broken(Throwable e) {
    if (e instanceof Error error) throw error;
    return new IllegalStateException("the voice detector cannot be called", e);
  }

  @Override
  public boolean voiced(short[] frame) {
    if (detector == 0) throw new IllegalStateException("the voice detector is closed");
    memory.put(0, frame, 0, AudioFrame.SAMPLES);
    try {
      return (int) library.process().invokeExact(detector, frameAt, (long) AudioFrame.SAMPLES) == 1;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    if (detector == 0) return;
    long closing = detector;
    detector = 0;
    try {
      library.close().invokeExact(closing);
    } catch (Throwable e) {
      throw broken(e);
    }
  }
}
