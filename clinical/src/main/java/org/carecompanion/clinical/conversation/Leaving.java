package org.carecompanion.clinical.conversation;

import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.understanding.Command;

/**
 * Ends a call because the patient asked for it: no more calls, a person instead, or just goodbye.
 */
final class Leaving {
  private Leaving() {}

  static Reply on(Command command, Scene scene, Draft draft) {
    return switch (command) {
      case STOP ->
          draft
              .note(new Noted.StopAsked(scene.words()))
              .say(Line.STOP_CONFIRMED)
              .end(Ending.STOP_ASKED);
      case NURSE ->
          draft
              .note(new Noted.NurseAsked(scene.words()))
              .say(Line.NURSE_PROMISED)
              .end(Ending.NURSE_ASKED);
      case GOODBYE -> draft.say(Line.GOODBYE).end(Ending.GOODBYE);
      case REPEAT -> throw new IllegalArgumentException("asking again is not leaving");
    };
  }
}
