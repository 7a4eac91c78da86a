package org.carecompanion.telephony.media.wire;

import java.nio.ByteBuffer;

/** One carrier's way of writing a media stream. Pure and thread-safe. */
public interface MediaCodec {
  /**
   * Characters of a message: a second of Exotel's sound at 24 kHz, which comes in tenths
   * (protocols.md 2.2).
   */
  int LONGEST = 64 * 1024;

  /** Reads one text message, whatever it holds; never throws. */
  MediaMessage read(String text);

  /**
   * Sound to be played after what was sent before.
   *
   * @param sound in the stream's format, left as it is
   * @throws IllegalArgumentException when it is empty, or not in units the carrier plays without
   *     gaps
   */
  String sound(StreamName name, ByteBuffer sound);

  /**
   * To be given back when what was sent before has been played.
   *
   * @param mark letters, digits and {@code -_.:}, at most 64
   * @throws IllegalArgumentException when it is none of these
   */
  String mark(StreamName name, String mark);

  /** Forget what was sent and not yet played. */
  String clear(StreamName name);
}
