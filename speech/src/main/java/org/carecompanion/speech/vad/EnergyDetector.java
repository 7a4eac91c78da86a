package org.carecompanion.speech.vad;

import java.util.Arrays;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Speech is what is clearly louder than the quietest moments of the last two seconds: people who
 * speak pause that often, fans do not (minimum statistics, after Rainer Martin 2001). Knows nothing
 * of what speech sounds like, so a new noise is taken for a voice until two seconds have passed.
 */
final class EnergyDetector implements VoiceDetector {
  /** Takes mains hum out: a pole at about 120 Hz. */
  private static final float HIGH_PASS = 0.91f;

  private static final int WINDOWS = 8;

  /** 250 ms. */
  private static final int FRAMES_IN_WINDOW = 12;

  /** Above the background, in decibels. */
  private static final double CLEARLY = 9;

  /** Of the mean square of samples: -57 dB of full scale, quieter than any telephone's speech. */
  private static final double QUIETEST_SPEECH = 33;

  /** What a call is taken for that begins with speech: -50 dB of full scale. */
  private static final double USUAL_BACKGROUND = 37;

  /** How long a voice is taken to go on, in frames: the soft ends of words. */
  private static final int HANGOVER = 4;

  private final double[] quietest = new double[WINDOWS];
  private double quietestNow = Double.MAX_VALUE;
  private int framesNow;
  private int window;
  private int hangover;
  private float lastIn;
  private float lastOut;

  EnergyDetector() {
    Arrays.fill(quietest, USUAL_BACKGROUND);
  }

  @Override
  public boolean voiced(short[] frame) {
    double level = level(frame);
    double background = background();
    learn(level);
    if (level > QUIETEST_SPEECH && level > background + CLEARLY) hangover = HANGOVER + 1;
    else if (hangover > 0) hangover--;
    return hangover > 0;
  }

  private double level(short[] frame) {
    float in = lastIn;
    float out = lastOut;
    double sum = 0;
    for (int i = 0; i < AudioFrame.SAMPLES; i++) {
      out = HIGH_PASS * (out + frame[i] - in);
      in = frame[i];
      sum += out * out;
    }
    lastIn = in;
    lastOut = out;
    return 10 * Math.log10(sum / AudioFrame.SAMPLES + 1);
  }

  private double background() {
    double lowest = quietestNow;
    for (double one : quietest) lowest = Math.min(lowest, one);
    return lowest;
  }

  private void learn(double level) {
    quietestNow = Math.min(quietestNow, level);
    if (++framesNow < FRAMES_IN_WINDOW) return;
    quietest[window] = quietestNow;
    window = (window + 1) % WINDOWS;
    quietestNow = Double.MAX_VALUE;
    framesNow = 0;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
