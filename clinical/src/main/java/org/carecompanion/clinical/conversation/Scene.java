package org.carecompanion.clinical.conversation;

import org.carecompanion.clinical.protocol.Protocol;

/** One turn with all it is judged by. */
record Scene(CallContext context, Protocol protocol, ConversationState state, PatientTurn turn) {
  /** The words or digits of the turn; empty for silence. */
  String words() {
    return switch (turn) {
      case PatientTurn.Spoken spoken -> spoken.text().strip();
      case PatientTurn.Keyed keyed -> keyed.digits();
      case PatientTurn.Silent silent -> "";
    };
  }
}
