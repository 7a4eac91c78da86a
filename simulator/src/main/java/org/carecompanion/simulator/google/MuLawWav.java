package org.carecompanion.simulator.google;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.MuLaw;

/**
 * Mu-law with the head that Google puts before it: RIFF, a format of 18 bytes, a fact, the data.
 */
final class MuLawWav {
  private static final short MU_LAW = 7;
  private static final int FORMAT_BYTES = 18;
  private static final int HEAD_BYTES = 58;

  private MuLawWav() {}

  static ByteString of(Clip clip) {
    byte[] sound = MuLaw.encode(clip.samples());
    ByteBuffer wav = ByteBuffer.allocate(HEAD_BYTES + sound.length).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(FORMAT_BYTES).putShort(MU_LAW).putShort((short) 1);
    wav.putInt(Clip.RATE).putInt(Clip.RATE).putShort((short) 1).putShort((short) 8);
    wav.putShort((short) 0);
    wav.put(ascii("fact")).putInt(4).putInt(sound.length);
    wav.put(ascii("data")).putInt(sound.length).put(sound);
    return ByteString.copyFrom(wav.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
