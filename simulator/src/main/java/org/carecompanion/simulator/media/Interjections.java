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

  /**
   * Something said while listening.
   *
   * @param takesTheFloor they expect an answer to it; else they only nod and go on listening
   */
  record Said(String words, boolean takesTheFloor) {}

  Interjections(LineHabits habits) {
    this.habits = habits;
  }

  /** What they say now, if this is the moment; each only once while they are being spoken to. */
  Optional<Said> at(long millis, long quietMillis) {
    if (quietMillis < lastQuiet && lastQuiet >= NEW_SAYING_AFTER_MS) {
      spokenTo++;
      since = millis;
      done = false;
    }
    lastQuiet = quietMillis;
    if (spokenTo == 0 || done || quietMillis > STILL_SPEAKING_MS) {
      return Optional.empty();
    }
    Optional<Said> said = now(millis - since);
    done = said.isPresent();
    return said;
  }

  private Optional<Said> now(long spokenMillis) {
    if (spokenTo == 1 && spokenMillis >= OVER_START_MS && habits.overStart().isPresent()) {
      return habits.overStart().map(words -> new Said(words, true));
    }
    return due(habits.interrupts(), spokenMillis)
        .map(words -> new Said(words, true))
        .or(() -> due(habits.backchannels(), spokenMillis).map(words -> new Said(words, false)));
  }

  private Optional<String> due(Optional<Interjection> interjection, long spokenMillis) {
    return interjection
        .filter(it -> spokenTo % it.every() == 0 && spokenMillis >= it.after().toMillis())
        .map(Interjection::words);
  }
}
