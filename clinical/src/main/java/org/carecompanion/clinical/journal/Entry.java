package org.carecompanion.clinical.journal;

import java.time.Instant;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * One thing that was not written, and of which turn of which call.
 *
 * @param turn 0 if it is about the call as a whole
 */
record Entry(Place place, Missed missed, Instant at) {
  private static final int PARTS = 6;
  private static final String VERSION = "1";

  /** Where in which call. */
  record Place(HospitalId hospital, CallId call, int turn) {
    static final Place UNKNOWN =
        new Place(new HospitalId(new UUID(0, 0)), new CallId(new UUID(0, 0)), 0);
  }

  /** Whether both tell the same. */
  boolean same(Entry other) {
    return place.equals(other.place) && missed.equals(other.missed);
  }

  String text() {
    return String.join(
        " ",
        VERSION,
        place.hospital().value().toString(),
        place.call().value().toString(),
        Integer.toString(place.turn()),
        missed.code(),
        Long.toString(at.toEpochMilli()));
  }

  /**
   * @throws IllegalArgumentException if it is not an entry
   */
  static Entry parse(String text) {
    String[] parts = text.split(" ");
    if (parts.length != PARTS || !parts[0].equals(VERSION))
      throw new IllegalArgumentException("not an entry of the journal");
    var place =
        new Place(
            new HospitalId(UUID.fromString(parts[1])),
            new CallId(UUID.fromString(parts[2])),
            Integer.parseInt(parts[3]));
    return new Entry(place, Missed.of(parts[4]), Instant.ofEpochMilli(Long.parseLong(parts[5])));
  }
}
