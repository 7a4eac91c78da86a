package org.carecompanion.clinical.checkin;

import java.util.Optional;
import org.carecompanion.clinical.conversation.PatientTurn;

/**
 * A turn thought about before it has ended ({@link CheckIn#ahead}). Nothing of it is on record, and
 * dropping it leaves no trace.
 */
public final class Ahead {
  private final CheckIn.At at;
  private final PatientTurn.Spoken words;
  private final Late.Bearing bearing;
  private final Thought thought;

  Ahead(CheckIn.At at, PatientTurn.Spoken words, Late.Bearing bearing, Thought thought) {
    this.at = at;
    this.words = words;
    this.bearing = bearing;
    this.thought = thought;
  }

  /** What will be answered, unless somebody else writes a turn before. */
  public Answer answer() {
    return thought.at(at.turn()).answer();
  }

  CheckIn.At at() {
    return at;
  }

  Late.Bearing bearing() {
    return bearing;
  }

  /** The same of what was heard in the end; empty if that is something else. */
  Optional<Thought> of(PatientTurn.Spoken heard) {
    return words.alike(heard) ? Optional.of(thought.of(heard)) : Optional.empty();
  }
}
