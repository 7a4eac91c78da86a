package org.carecompanion.simulator.media;

import java.util.List;
import java.util.Map;

/**
 * One carrier's messages. An instance writes one stream and counts its messages; it does no I/O.
 * Not for several threads.
 */
public interface Wire {

  /** What opens the stream, in order. */
  List<String> opening(Map<String, String> parameters);

  /** How much sound goes into a message. */
  int millisPerMessage();

  /**
   * Sound of the phone.
   *
   * @param samples at 8 kHz
   * @param millis since the stream began
   */
  String media(short[] samples, long millis);

  String key(char key);

  String mark(String name);

  String stop();

  /** What {@code clear} does to sound and marks that wait. */
  OnClear onClear();

  /** What the product sent. */
  FromProduct read(String message);

  /** The ways to forget. */
  enum OnClear {
    /** All sound is gone, and every mark comes back at once. */
    ALL_GONE_MARKS_RETURN,
    /** What has begun to sound is played to its end; the marks behind it never come back. */
    PLAYS_OUT_WHAT_SOUNDS
  }

  /** The product's messages. */
  sealed interface FromProduct {

    /** Sound to be played, at 8 kHz. */
    record Media(short[] samples) implements FromProduct {}

    /** To be sent back when everything before it was played. */
    record Mark(String name) implements FromProduct {}

    /** Forgets what is not played yet. */
    record Clear() implements FromProduct {}

    /** Against the protocol; {@code code} is Twilio's warning. */
    record Bad(int code, String problem) implements FromProduct {}
  }
}
