package org.carecompanion.speech.audio;

/** What became of a packet of sound. */
public enum Arrival {
  /** It continues the stream. */
  IN_TIME,
  /** Something before it is missing: kept until that comes or is given up. */
  EARLY,
  /** Its time has passed, or it came twice: dropped. */
  LATE,
  /** Its time makes no sense yet: dropped, unless what follows agrees with it. */
  ASTRAY,
  /** The sender's clock jumped; the stream goes on from here. */
  CLOCK_SET
}
