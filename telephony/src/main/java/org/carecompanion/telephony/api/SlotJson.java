package org.carecompanion.telephony.api;

import jakarta.json.JsonObject;
import java.util.List;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.summary.CallRows.Put;
import org.carecompanion.clinical.summary.Slot;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Quantity;

/** How everything stands that a call asked about or was told, as JSON. */
final class SlotJson {
  private SlotJson() {}

  static JsonObject table(List<Slot> slots) {
    return new Written().put("slots", Rows.items(slots, SlotJson::slot)).json();
  }

  private static JsonObject slot(Slot slot) {
    Written json =
        new Written()
            .put("concept", slot.concept())
            .put("question", slot.questionId())
            .put("status", slot.status())
            .put("severity", slot.severity())
            .put("answer", slot.basis().kept().flatMap(ConversationState.Given::option))
            .put("asked", slot.asked().map(SlotJson::asked));
    slot.finding().ifPresent(finding -> evidence(json, finding));
    return json.json();
  }

  private static JsonObject asked(Put put) {
    return new Written()
        .put("question", put.question())
        .put("turn", put.turn())
        .put("wording", put.wording())
        .json();
  }

  private static void evidence(Written json, Finding finding) {
    json.put("value", finding.judged().value().map(Quantity::value))
        .put("unit", finding.judged().value().map(Quantity::unit))
        .put("found", finding.judged().concept())
        .put("quote", finding.evidence().quote())
        .put("turn", finding.evidence().turn())
        .put("read_by", finding.evidence().rule());
  }
}
