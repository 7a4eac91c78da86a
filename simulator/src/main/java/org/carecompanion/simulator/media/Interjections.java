package org.carecompanion.simulator.media;

import java.util.Optional;
import org.carecompanion.simulator.patient.LineHabits;
import org.carecompanion.simulator.patient.LineHabits.Interjection;

/** When someone speaks while they are being spoken to. Not for several threads. */
final class Interjections {
  private static final long NEW_SAYING_AFTER_MS = 900;
  private static final long OVER_START_MS = 300;
  private static final long STILL_SPEAKING_MS = 100;

  private final LineHabits habits;
  private int spokenTo;
  private long since;
  private long lastQuiet = NEW_SAYING_AFTER_MS;
  private boolean done;

  Interjections(LineHabits habits) {
    this.habits = habits;
  }

  /** What they say now, if this is the moment; each only once while they are being spoken to. */
  Optional<String> at(long millis, long quietMillis) {
    if (quietMillis < lastQuiet && lastQuiet >= NEW_SAYING_AFTER_MS) {
      spokenTo++;
      since = millis;
      done = false;
    }
    lastQuiet = quietMillis;
    if (spokenTo == 0 || done || quietMillis > STILL_SPEAKING_MS) {
      return Optional.empty();
    }
    Optional<String> words = now(millis - since);
    done = words.isPresent();
    return words;
  }

  private Optional<String> now(long spokenMillis) {
    if (spokenTo == 1 && spokenMillis >= OVER_START_MS && habits.overStart().isPresent()) {
      return habits.overStart();
    }
    return due(habits.interrupts(), spokenMillis)
        .or(() -> due(habits.backchannels(), spokenMillis));
  }

  private Optional<String> due(Optional<Interjection> interjection, long spokenMillis) {
    return interjection
        .filter(it -> spokenTo % it.every() == 0 && spokenMillis >= it.after().toMillis())
        .map(Interjection::words);
  }
}
