package org.carecompanion.telephony.call;

import java.util.Optional;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.conversation.PatientTurn;

/** Words that end a turn, or may end it, and what they are to the question that was put last. */
record SpokenTurn(int number, PatientTurn.Spoken said, Late.Bearing bearing) {
  Answer put(Counsel counsel, int turn) {
    return switch (bearing) {
      case ANSWER -> counsel.heard(turn, said);
      case ASIDE -> counsel.heardAside(turn, said);
    };
  }

  Optional<Counsel.Forethought> ahead(Counsel counsel) {
    return counsel.ahead(number, said, bearing);
  }

  /** Whether both lead to the same. */
  boolean alike(SpokenTurn other) {
    return number == other.number && bearing == other.bearing && said.alike(other.said);
  }
}
