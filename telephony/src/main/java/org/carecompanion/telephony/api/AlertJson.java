package org.carecompanion.telephony.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.carecompanion.clinical.alert.AlertReader.AlertStory;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.finding.Finding;

/** An alert as JSON. */
final class AlertJson {
  private AlertJson() {}

  /** Without words. */
  static JsonObject inList(Alert alert) {
    return alert(alert).json();
  }

  static JsonObject story(AlertStory story) {
    Written json = proven(story.alert(), story.proof());
    return json.put("note", story.alert().note()).json();
  }

  /** With the words that prove it, found among these. */
  static Function<Alert, JsonObject> with(List<Finding> findings) {
    return alert -> proven(alert, findings).json();
  }

  private static Written proven(Alert alert, List<Finding> findings) {
    Written json = alert(alert);
    findings.stream()
        .filter(finding -> finding.id().equals(alert.finding()))
        .forEach(finding -> CallJson.proof(json, finding));
    return json;
  }

  private static Written alert(Alert alert) {
    return new Written()
        .put("id", alert.id().toString())
        .put("patient_id", alert.patient().toString())
        .put("call_id", alert.call().toString())
        .put("severity", alert.severity())
        .put("rule", alert.reason().rule())
        .put("title", alert.reason().title())
        .put("type", alert.reason().type())
        .put("state", alert.state())
        .put("raised_at", alert.raisedAt())
        .put("acknowledge_by", alert.acknowledgeBy())
        .put("owner_id", alert.owner())
        .put("acknowledged_at", alert.acknowledgedAt())
        .put("resolved_at", alert.resolvedAt())
        .put("outcome", alert.outcome());
  }
}
