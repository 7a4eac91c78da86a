package org.carecompanion.telephony.media.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;

/** What a carrier says over a media stream. */
public sealed interface MediaMessage {

  /** The socket is open; nothing is known yet of the call. */
  record Connected() implements MediaMessage {}

  /** The stream belongs to this call from here on. */
  record Started(StreamName name, SoundFormat format, Map<String, String> parameters)
      implements MediaMessage {
    public Started {
      parameters = Map.copyOf(parameters);
    }

    /** Parameters may hold what opens a stream: they never print. */
    @Override
    public String toString() {
      return "Started[" + name + ", " + format + "]";
    }
  }

  /**
   * Sound of the patient.
   *
   * @param sequence the message's number in the stream, from 1; 0 when the carrier gave none
   * @param at since the start of the stream
   * @param sound read-only, as the format says; never empty
   */
  record Sound(long sequence, Duration at, ByteBuffer sound) implements MediaMessage {}

  /** A key: 0-9, *, #, A-D. */
  record Key(char key) implements MediaMessage {}

  /** What was sent before this mark has been played, or has been cleared. */
  record Marked(String mark) implements MediaMessage {}

  /** The carrier ends the stream. */
  record Stopped() implements MediaMessage {}

  /** Something else that protocols may grow; nothing needs to be done about it. */
  record Other(String event) implements MediaMessage {}

  /** Not of the protocol. The text itself is not kept: it may be a patient's voice. */
  record Malformed(Fault fault) implements MediaMessage {}

  /** Why a message could not be read. */
  enum Fault {
    TOO_LONG,
    NOT_JSON,
    NO_EVENT,
    NO_STREAM,
    UNKNOWN_FORMAT,
    TOO_MANY_PARAMETERS,
    BAD_TIME,
    BAD_SOUND,
    BAD_KEY,
    BAD_MARK
  }
}
