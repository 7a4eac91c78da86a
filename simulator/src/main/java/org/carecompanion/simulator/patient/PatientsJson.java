package org.carecompanion.simulator.patient;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.carecompanion.simulator.patient.Patient.Recording;
import org.carecompanion.simulator.patient.Patient.Voicemail;

/**
 * Patients as {@code patients --json} prints them: what a hospital knows, and what a run expects.
 */
public final class PatientsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PatientsJson() {}

  public static ArrayNode of(List<Patient> patients) {
    ArrayNode all = NODES.arrayNode();
    patients.forEach(patient -> all.add(of(patient)));
    return all;
  }

  private static ObjectNode of(Patient patient) {
    ObjectNode json = NODES.objectNode();
    json.put("key", patient.key());
    json.put("given_name", patient.person().givenName());
    json.put("family_name", patient.person().familyName());
    json.put("date_of_birth", patient.person().dateOfBirth().toString());
    json.put("number", patient.person().number());
    json.put("voicemail_consent", patient.person().contact().voicemail() == Voicemail.AGREED);
    json.put("recording_consent", patient.person().contact().recording() == Recording.AGREED);
    json.put("procedure_family", patient.operation().family());
    json.put("procedure", patient.operation().procedure());
    json.put("side", patient.operation().side());
    json.put("post_operative_day", patient.operation().postOperativeDay());
    ArrayNode canaries = json.putArray("canary_words");
    patient.person().canaryWords().forEach(canaries::add);
    json.set("expect", of(patient.expect()));
    return json;
  }

  private static ObjectNode of(Expectation expect) {
    ObjectNode json = NODES.objectNode();
    json.put("call_type", expect.callType());
    json.put("outcome", expect.outcome());
    ArrayNode findings = json.putArray("findings");
    for (Expectation.Finding finding : expect.findings()) {
      findings.addObject().put("concept", finding.concept()).put("status", finding.status());
    }
    ArrayNode alerts = json.putArray("alerts");
    for (Expectation.Alert alert : expect.alerts()) {
      alerts.addObject().put("rule", alert.rule()).put("severity", alert.severity());
    }
    ArrayNode followUps = json.putArray("follow_ups");
    expect.followUps().forEach(followUps::add);
    return json;
  }
}
