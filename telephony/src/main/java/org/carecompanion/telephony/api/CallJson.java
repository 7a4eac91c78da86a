package org.carecompanion.telephony.api;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallReader.CallStory;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallCost;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.call.CreatedBy;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Price;
import org.carecompanion.domain.call.SpokenMessage;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.patient.PhoneNumber;

/** A call as JSON. */
final class CallJson {
  private CallJson() {}

  /** Without words. */
  static JsonObject inList(Call call) {
    return call(call).json();
  }

  static JsonObject story(CallStory story) {
    Call call = story.call();
    CallWishes wishes = call.plan().wishes();
    Optional<CallCost> cost = story.attempt().map(Attempt::cost);
    return call(call)
        .put("carrier_call_id", story.attempt().flatMap(Attempt::carrierCallId))
        .put("duration_seconds", cost.flatMap(CallCost::lasted).map(CallJson::seconds))
        .put("price_state", cost.map(CallCost::state))
        .put("price", cost.flatMap(CallCost::price).map(CallJson::price))
        .put("message", wishes.message().map(SpokenMessage::text))
        .put("timeout", wishes.ringFor().map(CallJson::seconds))
        .put("protocol", protocol(call.plan().protocol()))
        .put("findings", Rows.items(story.findings(), CallJson::finding))
        .put("alerts", Rows.items(story.alerts(), AlertJson.with(story.findings())))
        .put("follow_ups", Rows.items(story.followUps(), FollowUpJson::followUp))
        .json();
  }

  private static Written call(Call call) {
    CallWishes wishes = call.plan().wishes();
    Written json =
        new Written()
            .put("id", call.id().toString())
            .put("patient_id", call.patient().toString())
            .put("call_type", call.plan().type())
            .put("status", call.status())
            .put("outcome", call.outcome())
            .put("outcome_reason", call.outcomeReason())
            .put("requested_by", call.requestedBy().value())
            .put("requested_at", call.requestedAt())
            .put("answered_at", call.answeredAt())
            .put("mode", call.sound().mode())
            .put("fallback", call.sound().fallback())
            .put("ended_at", call.endedAt())
            .put("from_number", wishes.from().map(PhoneNumber::e164))
            .put("created_by", wishes.origin().createdBy().map(CreatedBy::name))
            .put("reference", wishes.origin().reference());
    if (wishes.recording() == CallWishes.Recording.WANTED) json.yes("record");
    if (call.recorded()) json.yes("recorded");
    return json;
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }

  /** The amount as text: money is no floating-point number. */
  private static JsonObject price(Price price) {
    return new Written()
        .put("amount", price.amount().toPlainString())
        .put("currency", price.currency().getCurrencyCode())
        .json();
  }

  private static JsonObject protocol(CallPlan.ProtocolChoice choice) {
    return new Written()
        .put("key", choice.key())
        .put("version", choice.version())
        .put("post_operative_day", choice.postOperativeDay())
        .json();
  }

  private static JsonObject finding(Finding finding) {
    Written json =
        new Written()
            .put("concept", finding.judged().concept())
            .put("status", finding.judged().status())
            .put("severity", finding.judged().severity())
            .put("value", finding.judged().value().map(Quantity::value))
            .put("unit", finding.judged().value().map(Quantity::unit));
    return proof(json, finding).json();
  }

  /** The patient's words, and what they answered. */
  static Written proof(Written json, Finding finding) {
    return json.put("quote", finding.evidence().quote())
        .put("turn", finding.evidence().turn())
        .put("question", finding.evidence().question());
  }

  static JsonObject transcript(List<Utterance> utterances) {
    return new Written().put("turns", Rows.items(utterances, CallJson::utterance)).json();
  }

  private static JsonObject utterance(Utterance utterance) {
    Written json = new Written();
    if (utterance.late()) json.yes("late");
    if (utterance.bargedIn()) json.yes("barged_in");
    return json.put("turn", utterance.turn())
        .put("position", utterance.position())
        .put("speaker", utterance.said().speaker())
        .put("via", utterance.said().via())
        .put("text", utterance.said().text())
        .put("question", utterance.said().question())
        .put("heard_to", utterance.heard().map(heard -> characters(heard, utterance)))
        .put("answered_after_ms", utterance.answered().map(time -> (int) time.toMillis()))
        .put("at", utterance.saidAt())
        .json();
  }

  private static int characters(Heard heard, Utterance utterance) {
    return switch (heard) {
      case Heard.Fully fully -> utterance.said().text().length();
      case Heard.UpTo upTo -> upTo.characters();
    };
  }

  /** What is answered to asking for one. */
  static JsonObject planned(String id) {
    return new Written().put("id", id).put("status", CallStatus.PLANNED).json();
  }
}
