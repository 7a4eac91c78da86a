package org.carecompanion.speech.audio;

/**
 * Packets whose time fits nowhere. One is a fault of its sender; half a second of them, each going
 * on where the one before ended, is a sender whose clock was set: who ignored that would be deaf
 * for the rest of the call.
 */
final class Strays {
  private static final int BELIEVED = AudioFrame.HERTZ / 2;

  private long end;
  private int samples;

  /** Whether this one and those before it are a clock that was set. */
  boolean agree(long at, int length) {
    boolean continues = samples > 0 && Math.abs(at - end) < AudioFrame.SAMPLES;
    samples = continues ? Math.min(BELIEVED, samples) + length : length;
    end = at + length;
    if (!continues || samples < BELIEVED) return false;
    samples = 0;
    return true;
  }

  void forget() {
    samples = 0;
  }
}
