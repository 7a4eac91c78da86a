package org.carecompanion.telephony.recording;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Where on one time line everything belongs that was taken down. The line is the media clock: the
 * patient's frame n lies n times 20 ms after its stream began. Ours lie where they were heard: by
 * the mark that came back for them, on the clock of the patient's frames that came with it, so that
 * the way both take is not between them. What was cleared is nowhere. A later stream, or the tape
 * of another node, lies where the wall clock says.
 */
final class Placing {
  private static final long PER_MILLI = AudioFrame.HERTZ / 1_000;

  /** Of each side: nothing is longer than the largest file. */
  private static final long MOST = RecordingFiles.LARGEST / 2;

  private final PatientClock clock = new PatientClock();
  private final OurFrames ours = new OurFrames();
  private int lag;
  private long first = Long.MAX_VALUE;
  private long end = Long.MIN_VALUE;
  private boolean gaps;
  private boolean ended = true;
  private boolean interrupted;

  private Placing() {}

  /** Reads all of it. */
  static Placing of(List<TapeOnDisk> tapes) throws IOException {
    Placing placing = new Placing();
    try (TapeReader reader = new TapeReader(tapes)) {
      for (Optional<TapeEntry> next = reader.next(); next.isPresent(); next = reader.next())
        placing.read(next.get());
    }
    placing.settle();
    placing.end = Math.max(placing.end, placing.ours.end());
    return placing;
  }

  private void read(TapeEntry entry) {
    // where those lie that no mark told of is known before the clock is another stream's
    if (entry instanceof TapeEntry.Began || entry instanceof TapeEntry.Stream) settle();
    clock.read(entry);
    switch (entry) {
      case TapeEntry.Began ignored -> {
        if (!ended) interrupted = true;
        ended = false;
      }
      case TapeEntry.Stream ignored -> first = Math.min(first, clock.begins());
      case TapeEntry.Clock ignored -> {}
      case TapeEntry.Patient frame -> reach(clock.place(frame));
      case TapeEntry.Ours frame -> ours.add(frame.plays());
      case TapeEntry.Lag heard -> heard(heard);
      case TapeEntry.Cut cut -> ours.cut(cut.at(), clock, lag);
      case TapeEntry.Gap ignored -> gaps = true;
      case TapeEntry.End ignored -> ended = true;
    }
  }

  private void settle() {
    ours.settle(Integer.MAX_VALUE, clock, lag);
  }

  private void heard(TapeEntry.Lag heard) {
    lag = heard.lag();
    ours.settle(heard.until(), clock, lag);
  }

  private void reach(long frame) {
    if (end == Long.MIN_VALUE) first = frame; // the wall clock knew it less well
    end = Math.max(end, frame + AudioFrame.SAMPLES);
  }

  OurFrames ours() {
    return ours;
  }

  /** Where it begins. */
  long first() {
    return first;
  }

  /** When it began. */
  Instant began() {
    return Instant.ofEpochMilli(first / PER_MILLI);
  }

  /** Samples of each side; none if nobody was heard. */
  int samples() {
    return end <= first ? 0 : (int) Math.min(end - first, MOST);
  }

  Duration lasted() {
    return Duration.ofMillis(samples() / PER_MILLI);
  }

  /** Whether the tape was ended, and not its writer. */
  boolean ended() {
    return ended;
  }

  /** What is missing, as a code. */
  Optional<String> missing() {
    if (samples() == MOST) return Optional.of("too_large");
    if (gaps) return Optional.of("disk_slow");
    return ended && !interrupted ? Optional.empty() : Optional.of("interrupted");
  }
}
