package org.carecompanion.telephony.api;

import static org.carecompanion.telephony.api.CallJson.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.followup.FollowUp;

/** What came of a call as JSON. */
final class YieldJson {
  private YieldJson() {}

  static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("concept", code(finding.judged().concept()));
    json.put("status", code(finding.judged().status()));
    json.put("severity", code(finding.judged().severity()));
    finding.judged().value().ifPresent(value -> json.put("value", value));
    proof(json, finding);
    return json;
  }

  static Map<String, Object> alert(Alert alert, List<Finding> findings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", alert.id().toString());
    json.put("severity", code(alert.severity()));
    json.put("rule", alert.reason().rule());
    json.put("title", alert.reason().title());
    json.put("state", code(alert.state()));
    json.put("raised_at", alert.raisedAt().toString());
    json.put("acknowledge_by", alert.acknowledgeBy().toString());
    findings.stream().filter(f -> f.id().equals(alert.finding())).forEach(f -> proof(json, f));
    return json;
  }

  static Map<String, Object> followUp(FollowUp followUp) {
    return Map.of(
        "id", followUp.id().toString(),
        "kind", code(followUp.kind()),
        "reason", followUp.reason(),
        "due_at", followUp.dueAt().toString());
  }

  private static void proof(Map<String, Object> json, Finding finding) {
    json.put("quote", finding.evidence().quote());
    json.put("turn", finding.evidence().turn());
    finding.evidence().question().ifPresent(question -> json.put("question", question));
  }
}
