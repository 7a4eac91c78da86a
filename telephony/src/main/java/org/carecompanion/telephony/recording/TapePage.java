package org.carecompanion.telephony.recording;

import java.nio.ByteBuffer;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;

/**
 * What happens on the line, as bytes, in the order in which it happens; read back as {@link
 * TapeEntry}. Times are samples of the call's clock. Filling it allocates nothing.
 */
final class TapePage {
  static final byte BEGAN = 1;
  static final byte STREAM = 2;
  static final byte CLOCK = 3;
  static final byte PATIENT = 4;
  static final byte OURS = 5;
  static final byte LAG = 6;
  static final byte CUT = 7;
  static final byte END = 8;
  static final byte GAP = 9;

  /** A second of both sides; what a process that dies takes with it. */
  static final int ROOM = 16 * 1024;

  /** A frame and where it belongs. */
  private static final int FRAME = 1 + 4 + AudioFrame.SAMPLES;

  /** The longest entry without sound. */
  private static final int NOTE = 1 + 4 + 4;

  /**
   * Kept for what is not sound: a tape whose disk stands still goes without sound, but knows what
   * happened meanwhile to the sound that it has.
   */
  private static final int NOTES = 2 * 1024;

  private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);

  void began(long epochMillis) {
    bytes.put(BEGAN).putLong(epochMillis);
  }

  void stream(int opened) {
    bytes.put(STREAM).putInt(opened);
  }

  void clock(int zero) {
    bytes.put(CLOCK).putInt(zero);
  }

  void patient(int place, short[] samples) {
    bytes.put(PATIENT).putInt(place);
    for (int i = 0; i < AudioFrame.SAMPLES; i++) bytes.put(MuLaw.encode(samples[i]));
  }

  void ours(int plays, AudioClip clip, int frame) {
    bytes.put(OURS).putInt(plays);
    clip.frame(frame, bytes.array(), bytes.position());
    bytes.position(bytes.position() + AudioFrame.SAMPLES);
  }

  void lag(int until, int lag) {
    bytes.put(LAG).putInt(until).putInt(lag);
  }

  void cut(int at) {
    bytes.put(CUT).putInt(at);
  }

  void gap() {
    bytes.put(GAP);
  }

  void end() {
    bytes.put(END);
  }

  boolean hasRoomForSound() {
    return bytes.remaining() >= FRAME + NOTES;
  }

  /** For one entry without sound, and for one of one byte. */
  boolean hasRoomForNote() {
    return bytes.remaining() > NOTE;
  }

  byte[] array() {
    return bytes.array();
  }

  int length() {
    return bytes.position();
  }
}
