package org.carecompanion.telephony.media;

import java.time.Duration;
import org.carecompanion.speech.audio.FrameAssembler;

/**
 * Whether a peer sends no more than a carrier would. Twilio sends 50 messages a second of 350
 * characters, Exotel at most 64,000 characters a second (24 kHz of 16 bits in base64): far beyond
 * that somebody wants the thread that other calls need too.
 */
final class Inflow {
  /**
   * What is listened to after a stall of ours comes all at once, with the second after it; more
   * than that nobody would hear.
   */
  private static final int SECONDS = 1 + (int) FrameAssembler.KEPT.toSeconds();

  private static final int CHARACTERS = 64_000 * SECONDS;

  /** Sound, and a few keys and marks. */
  private static final int MESSAGES = 60 * SECONDS;

  /** Messages that cannot be read in a whole stream. */
  private static final int MALFORMED = 100;

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long window = Long.MIN_VALUE;
  private int characters;
  private int messages;
  private int malformed;

  /** Whether it is still bearable with this message. */
  boolean takes(int length, long nanos) {
    if (window == Long.MIN_VALUE || nanos - window >= SECOND) {
      window = nanos;
      characters = 0;
      messages = 0;
    }
    characters += length;
    return characters <= CHARACTERS && ++messages <= MESSAGES;
  }

  /** One that could not be read; whether that is still bearable. */
  boolean forgives() {
    return ++malformed <= MALFORMED;
  }

  int malformed() {
    return malformed;
  }
}
