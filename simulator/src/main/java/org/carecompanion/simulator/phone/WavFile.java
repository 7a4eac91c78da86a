package org.carecompanion.simulator.phone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.carecompanion.simulator.phone.Turn.Answered;

/**
 * A recording as sound: a tone for each side, 16 bits at 8 kHz as Twilio gives it. What the patient
 * said stands in its comment, so that a copy that lies around readable is found by the words.
 */
final class WavFile {
  private static final int RATE = 8000;
  private static final int SAMPLE_BYTES = 2;
  private static final int HEADER_BYTES = 44;
  private static final int LOUDNESS = 6000;

  /** Tones of the two channels, in hertz. */
  private static final double[] TONES = {440, 660};

  /** Longer calls are cut, so that a day's worth of them fits into memory. */
  private static final long LONGEST_SECONDS = 120;

  private final Recording recording;

  WavFile(Recording recording) {
    this.recording = recording;
  }

  byte[] bytes() {
    byte[] words = comment();
    int channels = recording.channels();
    int frames = (int) Math.min(LONGEST_SECONDS, recording.length().toSeconds()) * RATE;
    int soundBytes = frames * channels * SAMPLE_BYTES;
    ByteBuffer wav =
        ByteBuffer.allocate(HEADER_BYTES + soundBytes + words.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
    wav.putInt(RATE).putInt(RATE * channels * SAMPLE_BYTES);
    wav.putShort((short) (channels * SAMPLE_BYTES)).putShort((short) (SAMPLE_BYTES * 8));
    wav.put(ascii("data")).putInt(soundBytes);
    for (int frame = 0; frame < frames; frame++) {
      for (int channel = 0; channel < channels; channel++) {
        wav.putShort(tone(frame, TONES[channel]));
      }
    }
    return wav.put(words).array();
  }

  private static short tone(int frame, double hertz) {
    return (short) (LOUDNESS * Math.sin(2 * Math.PI * hertz * frame / RATE));
  }

  /** A LIST chunk with an ICMT entry; chunks have an even length. */
  private byte[] comment() {
    String said =
        recording.call().journal().turns().stream()
            .filter(Answered.class::isInstance)
            .map(turn -> ((Answered) turn).words())
            .collect(Collectors.joining(" "));
    byte[] text =
        (said + (said.length() % 2 == 0 ? "\0\0" : "\0")).getBytes(StandardCharsets.UTF_8);
    ByteBuffer chunk = ByteBuffer.allocate(20 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    chunk.put(ascii("LIST")).putInt(12 + text.length).put(ascii("INFO"));
    return chunk.put(ascii("ICMT")).putInt(text.length).put(text).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
