package org.carecompanion.simulator.media;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.carecompanion.simulator.patient.LineHabits.Background;
import org.carecompanion.simulator.sound.Noise;

/**
 * What a phone's line adds to the voice and loses of it, message by message. Not for several
 * threads.
 */
final class PhoneLine {
  /** Effective value of a voice, for noise that is so far below it. */
  private static final double VOICE = 1800;

  private final Noise noise;
  private final Random losses;
  private final double lost;
  private short[] message = new short[0];

  /** Of this character; the same seed makes the same noise and losses. */
  PhoneLine(Background background, int seed) {
    this.noise = new Noise(seed, VOICE / Math.pow(10, background.voiceOverNoise() / 20));
    this.losses = new Random(seed);
    this.lost = background.lost();
  }

  void take(short[] voice) {
    short[] samples = noise.over(voice);
    if (message.length == 0) {
      message = samples;
      return;
    }
    int before = message.length;
    message = Arrays.copyOf(message, before + samples.length);
    System.arraycopy(samples, 0, message, before, samples.length);
  }

  /** How many samples wait. */
  int waiting() {
    return message.length;
  }

  /** All that waits, unless it is lost on the way. */
  Optional<short[]> next() {
    short[] sent = message;
    message = new short[0];
    return losses.nextDouble() < lost ? Optional.empty() : Optional.of(sent);
  }
}
