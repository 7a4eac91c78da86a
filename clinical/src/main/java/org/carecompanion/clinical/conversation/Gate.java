package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.clinical.understanding.UrgentGate;

/** Puts the urgent gate in front of every turn: when it fires, nothing else is said. */
final class Gate {
  private final UrgentGate gate;

  Gate(UrgentGate gate) {
    this.gate = gate;
  }

  Optional<Urgency> check(Scene scene, Asked asked) {
    return switch (scene.turn()) {
      case PatientTurn.Silent silent -> Optional.empty();
      case PatientTurn.Keyed keyed -> gate.keyed(asked, keyed.digits());
      case PatientTurn.Spoken spoken -> {
        Speaker speaker = scene.state().identity().held() ? Speaker.PATIENT : Speaker.UNKNOWN;
        Optional<Urgency> words = gate.spoken(speaker, spoken.text());
        yield words.isEmpty() && Clarity.clear(spoken)
            ? gate.answered(asked, spoken.text())
            : words;
      }
    };
  }

  /** Ends the call with the emergency or the crisis wording, and the finding noted. */
  static Reply alarm(Urgency urgency, Draft draft) {
    return draft
        .find(Findings.urgent(urgency, draft.state().question()))
        .say(wording(urgency))
        .end(Ending.URGENT);
  }

  static Line wording(Urgency urgency) {
    return switch (urgency.kind()) {
      case EMERGENCY -> Line.EMERGENCY;
      case CRISIS -> Line.CRISIS;
    };
  }
}
