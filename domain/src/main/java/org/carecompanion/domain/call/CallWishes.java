package org.carecompanion.domain.call;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * What whoever asked for a call wishes of it, besides its questions. Each may be left out.
 *
 * @param from which of the hospital's lines to call from; any, if empty
 * @param message said first once the patient has proved who they are, and to nobody else
 * @param ringFor how long it may ring, {@link #SHORTEST_RING} to {@link #LONGEST_RING}
 */
public record CallWishes(
    Optional<PhoneNumber> from,
    Optional<SpokenMessage> message,
    Optional<Duration> ringFor,
    Recording recording,
    Origin origin) {
  /** Twilio's Timeout parameter of a call: 5 to 600 seconds. */
  public static final Duration SHORTEST_RING = Duration.ofSeconds(5);

  public static final Duration LONGEST_RING = Duration.ofSeconds(600);

  public static final CallWishes NONE =
      new CallWishes(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Recording.NOT_WANTED,
          Origin.UNKNOWN);

  public CallWishes {
    if (ringFor.filter(ring -> !possible(ring)).isPresent())
      throw new IllegalArgumentException("a phone rings for 5 to 600 seconds");
  }

  /** Whether a phone can be made to ring that long. */
  public static boolean possible(Duration ring) {
    return ring.compareTo(SHORTEST_RING) >= 0 && ring.compareTo(LONGEST_RING) <= 0;
  }

  /** Whether the call is to be recorded, if the patient has agreed to that. */
  public enum Recording {
    WANTED,
    NOT_WANTED
  }

  /**
   * Where the wish comes from, in the words of the program that asked.
   *
   * @param createdBy who asked the program, as it knows them
   * @param reference the program's own name for the call; no two calls of a hospital have the same
   */
  public record Origin(Optional<CreatedBy> createdBy, Optional<CallReference> reference) {
    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());
  }
}
