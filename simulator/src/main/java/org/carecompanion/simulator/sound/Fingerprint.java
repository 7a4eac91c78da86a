package org.carecompanion.simulator.sound;

import java.util.zip.CRC32;

/** Tells sound from other sound, frame by frame. Not for several threads. */
public final class Fingerprint {
  private static final int FRAME_SAMPLES = Clip.RATE / 50;

  private final CRC32 sum = new CRC32();

  /** Of a whole clip as it sounds on the line: in mu-law, its last frame filled up. */
  public static long of(Clip clip) {
    int frames = (clip.size() + FRAME_SAMPLES - 1) / FRAME_SAMPLES;
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(MuLaw.decode(MuLaw.encode(clip.samples(0, frames * FRAME_SAMPLES))));
    return fingerprint.value();
  }

  /** Of what came so far and these. */
  public void add(short[] samples) {
    for (short sample : samples) {
      sum.update(sample & 0xFF);
      sum.update(sample >> 8 & 0xFF);
    }
  }

  public long value() {
    return sum.getValue();
  }
}
