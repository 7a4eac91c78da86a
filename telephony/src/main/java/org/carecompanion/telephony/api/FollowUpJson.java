package org.carecompanion.telephony.api;

import jakarta.json.JsonObject;
import org.carecompanion.domain.followup.FollowUp;

/** A follow-up as JSON. */
final class FollowUpJson {
  private FollowUpJson() {}

  /** Without the note. */
  static JsonObject followUp(FollowUp followUp) {
    return written(followUp).json();
  }

  static JsonObject withNote(FollowUp followUp) {
    return written(followUp).put("note", followUp.note().filter(n -> !n.isEmpty())).json();
  }

  private static Written written(FollowUp followUp) {
    return new Written()
        .put("id", followUp.id().toString())
        .put("patient_id", followUp.patient().toString())
        .put("call_id", followUp.call())
        .put("kind", followUp.kind())
        .put("reason", followUp.reason())
        .put("created_at", followUp.createdAt())
        .put("due_at", followUp.dueAt())
        .put("owner_id", followUp.owner())
        .put("done_at", followUp.doneAt())
        .put("outcome", followUp.outcome());
  }
}
