package org.carecompanion.simulator.sound;

import java.time.Duration;

/** How long it has been quiet: no 10 ms as loud as a voice. */
final class SilenceMeter {
  private final int window;
  private final int rate;
  private long square;
  private int taken;
  private long quiet;

  SilenceMeter(int rate) {
    this.rate = rate;
    this.window = rate / 100;
  }

  void hear(short[] samples) {
    for (short sample : samples) {
      square += (long) sample * sample;
      taken++;
      if (taken == window) {
        quiet = Loudness.isVoice(square, window) ? 0 : quiet + window;
        square = 0;
        taken = 0;
      }
    }
  }

  Duration length() {
    return Duration.ofMillis(quiet * 1000 / rate);
  }
}
