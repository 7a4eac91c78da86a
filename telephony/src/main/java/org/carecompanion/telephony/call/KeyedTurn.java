package org.carecompanion.telephony.call;

import java.util.Optional;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.speech.turn.PatientSaid;

/**
 * Keys that answer a question, and what was said beside them. The words are put first, as ones that
 * answer nothing, so that the urgent gate reads them like all others: a cheek presses keys too.
 */
record KeyedTurn(PatientTurn.Keyed keys, Optional<PatientTurn.Spoken> beside) {
  static KeyedTurn of(PatientSaid.Keys keys) {
    PatientSaid.Words words = keys.beside();
    return new KeyedTurn(
        new PatientTurn.Keyed(keys.keys()),
        Optional.of(new PatientTurn.Spoken(words.text(), words.confidence()))
            .filter(spoken -> !spoken.text().isBlank()));
  }

  /** What may be urgent in it. */
  PatientTurn said() {
    return beside.isPresent() ? beside.get() : keys;
  }

  Answer put(Counsel counsel, int turn) {
    if (beside.isEmpty()) return counsel.heard(turn, keys);
    Answer aside = counsel.heardAside(turn, beside.get());
    return switch (aside.then()) {
      case LISTEN -> counsel.heard(turn + 1, keys);
      case HANG_UP -> aside;
    };
  }
}
