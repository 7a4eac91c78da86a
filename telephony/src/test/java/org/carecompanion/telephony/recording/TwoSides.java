package org.carecompanion.telephony.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.carecompanion.speech.audio.MuLaw;

/** A recording as a player hears it, read by somebody else's reader of WAV files. */
public final class TwoSides {
  private static final int PER_MILLI = 8;

  private final byte[] sound;

  private TwoSides(byte[] sound) {
    this.sound = sound;
  }

  public static TwoSides ofWav(byte[] file) throws IOException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      AudioFormat format = in.getFormat();
      boolean right =
          format.getEncoding().equals(AudioFormat.Encoding.ULAW)
              && format.getChannels() == 2
              && format.getSampleRate() == 8_000
              && format.getSampleSizeInBits() == 8;
      if (!right) throw new IOException("not two channels of mu-law: " + format);
      byte[] sound = in.readAllBytes();
      if (sound.length != 2 * in.getFrameLength()) throw new IOException("cut off");
      return new TwoSides(sound);
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(e);
    }
  }

  public long millis() {
    return sound.length / 2 / PER_MILLI;
  }

  public short[] patient() {
    return side(0);
  }

  public short[] ours() {
    return side(1);
  }

  private short[] side(int channel) {
    short[] samples = new short[sound.length / 2];
    for (int i = 0; i < samples.length; i++) samples[i] = MuLaw.decode(sound[2 * i + channel]);
    return samples;
  }

  /** From when to when, in milliseconds, a side is not silent; silences under 100 ms are none. */
  public static List<String> loud(short[] side) {
    List<String> loud = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int i = 0; i <= side.length; i++) {
      boolean here = i < side.length && side[i] != 0;
      boolean over = from >= 0 && (i == side.length || i - last > 100 * PER_MILLI);
      if (over && !here) {
        loud.add(from / PER_MILLI + "-" + (last + 1) / PER_MILLI);
        from = -1;
      }
      if (!here) continue;
      if (from < 0) from = i;
      last = i;
    }
    return loud;
  }
}
