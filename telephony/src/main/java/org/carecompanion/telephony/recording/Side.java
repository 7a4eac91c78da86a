package org.carecompanion.telephony.recording;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The frames of one side of a call, one after the other, with their places on its time line. */
final class Side implements Closeable {
  private static final byte[] NOTHING = {};

  /** Tells where a frame lies; empty for what is none of this side's, or was not heard. */
  private interface Places {
    OptionalLong of(TapeEntry entry);
  }

  private final TapeReader reader;
  private final Places places;
  private boolean waits;
  private long place;
  private byte[] codes = NOTHING;

  private Side(List<TapeOnDisk> tapes, Places places) {
    this.reader = new TapeReader(tapes);
    this.places = places;
  }

  static Side ofThePatient(List<TapeOnDisk> tapes) {
    PatientClock clock = new PatientClock();
    return new Side(
        tapes,
        entry -> {
          clock.read(entry);
          return entry instanceof TapeEntry.Patient frame
              ? OptionalLong.of(clock.place(frame))
              : OptionalLong.empty();
        });
  }

  static Side ofOurs(List<TapeOnDisk> tapes, OurFrames frames) {
    return new Side(
        tapes,
        new Places() {
          private int next;

          @Override
          public OptionalLong of(TapeEntry entry) {
            if (!(entry instanceof TapeEntry.Ours)) return OptionalLong.empty();
            int frame = next++;
            return frames.heard(frame)
                ? OptionalLong.of(frames.place(frame))
                : OptionalLong.empty();
          }
        });
  }

  /** Whether there is a frame, not taken yet, that begins before then. */
  boolean next(long before) throws IOException {
    while (!waits) {
      Optional<TapeEntry> entry = reader.next();
      if (entry.isEmpty()) return false;
      OptionalLong found = places.of(entry.get());
      if (found.isEmpty() || !(entry.get() instanceof TapeEntry.Frame frame)) continue;
      waits = true;
      place = found.getAsLong();
      codes = frame.codes();
    }
    return place < before;
  }

  long place() {
    return place;
  }

  byte[] codes() {
    return codes;
  }

  void taken() {
    waits = false;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
