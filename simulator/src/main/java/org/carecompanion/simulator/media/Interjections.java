package org.carecompanion.simulator.media;

import java.util.Optional;
import org.carecompanion.simulator.patient.LineHabits.Interjection;
import org.carecompanion.simulator.patient.LineHabits.SpeaksOver;

/** When someone speaks while they are being spoken to. Not for several threads. */
final class Interjections {
  private static final long NEW_SAYING_AFTER_MS = 900;
  private static final long OVER_START_MS = 300;
  private static final long STILL_SPEAKING_MS = 100;

  private final SpeaksOver habits;
  private int spokenTo;
  private long since;
  private long lastQuiet = NEW_SAYING_AFTER_MS;
  private boolean done;

  /**
   * Something said while listening.
   *
   * @param words empty for a cough
   */
  record Said(String words, Meaning meaning) {}

  /** What it is meant to do. */
  enum Meaning {
    /** They expect an answer to it. */
    TAKES_THE_FLOOR,
    /** They only show that they listen. */
    NODS,
    /** Nothing. */
    COUGHS
  }

  Interjections(SpeaksOver habits) {
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
    if (spokenTo == 1 && spokenMillis >= OVER_START_MS && habits.start().isPresent()) {
      return habits.start().map(words -> new Said(words, Meaning.TAKES_THE_FLOOR));
    }
    return due(habits.interrupts(), spokenMillis, Meaning.TAKES_THE_FLOOR)
        .or(() -> due(habits.backchannels(), spokenMillis, Meaning.NODS))
        .or(() -> due(habits.coughs(), spokenMillis, Meaning.COUGHS));
  }

  private Optional<Said> due(
      Optional<Interjection> interjection, long spokenMillis, Meaning meaning) {
    return interjection
        .filter(it -> it.turns().has(spokenTo) && spokenMillis >= it.after().toMillis())
        .map(it -> new Said(it.words(), meaning));
  }
}
