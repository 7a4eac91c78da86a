package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.clinical.understanding.UrgentGate;
import org.carecompanion.domain.finding.Concept;

/** Puts the urgent gate in front of every turn: when it fires, nothing else is said. */
final class Gate {
  private final UrgentGate gate;

  Gate(UrgentGate gate) {
    this.gate = gate;
  }

  Optional<Urgency> check(Scene scene, Asked asked) {
    Speaker speaker = scene.state().identity().held() ? Speaker.PATIENT : Speaker.UNKNOWN;
    return check(asked, speaker, scene.turn());
  }

  Optional<Urgency> check(Asked asked, Speaker speaker, PatientTurn turn) {
    return switch (turn) {
      case PatientTurn.Silent silent -> Optional.empty();
      case PatientTurn.Keyed keyed -> gate.keyed(asked, keyed.digits());
      case PatientTurn.Spoken spoken -> {
        Optional<Urgency> words = spoken(asked, speaker, spoken.text());
        yield words.isEmpty() && Clarity.clear(spoken)
            ? gate.answered(asked, spoken.text())
            : words;
      }
    };
  }

  /** Words that fire by themselves, other than what one would do if it came to that. */
  private Optional<Urgency> spoken(Asked asked, Speaker speaker, String text) {
    Optional<Urgency> urgency = gate.spoken(asked, speaker, text);
    return urgency.filter(found -> isPlan(asked, found.concept(), found.words())).isPresent()
        ? spoken(asked, speaker, text.replace(urgency.get().words(), " "))
        : urgency;
  }

  /**
   * "I would call 911" answers what one would do; only what the question itself takes for a good
   * answer is none of the danger it speaks of.
   */
  private static boolean isPlan(Asked asked, Concept concept, String words) {
    return concept == Concept.EMERGENCY
        && asked.expected() instanceof Expected.Choice choice
        && choice.isHarmless(words);
  }

  /** The reading without what is only a plan. */
  static Reading withoutPlans(Asked asked, Reading reading) {
    return new Reading(
        reading.answer(),
        reading.mentions().stream()
            .filter(mention -> !isPlan(asked, mention.concept(), mention.words()))
            .toList(),
        reading.measures(),
        reading.pain(),
        reading.command());
  }

  /** Ends the call with the emergency or the crisis wording, and the finding noted. */
  static Reply alarm(Urgency urgency, Draft draft) {
    return end(urgency, note(urgency, draft));
  }

  /** Notes what fired. */
  static Draft note(Urgency urgency, Draft draft) {
    return draft.find(Findings.urgent(urgency, draft.state().question()));
  }

  /** The emergency or the crisis wording, and the end of the call. */
  static Reply end(Urgency urgency, Draft draft) {
    return draft.say(wording(urgency)).end(Ending.URGENT);
  }

  static Line wording(Urgency urgency) {
    return switch (urgency.kind()) {
      case EMERGENCY -> Line.EMERGENCY;
      case CRISIS -> Line.CRISIS;
    };
  }
}
