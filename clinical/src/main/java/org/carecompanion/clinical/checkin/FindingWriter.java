package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.triage.AlertDecision;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.hospital.HospitalId;

/** Writes a finding, and whatever alerts it makes with everything else the call has found. */
@Dependent
class FindingWriter {
  private final Findings findings;
  private final AlertRecord alerts;
  private final Judge judge;
  private final CallRecord record;

  @Inject
  FindingWriter(Findings findings, AlertRecord alerts, Judge judge, CallRecord record) {
    this.findings = findings;
    this.alerts = alerts;
    this.judge = judge;
    this.record = record;
  }

  /** Returns whether it calls for a person, by itself or with the others. */
  boolean write(HospitalId hospital, Call call, int turn, FindingDraft draft) {
    List<Finding> earlier = findings.of(call.id());
    List<FindingDraft> soFar =
        Stream.concat(earlier.stream().map(Judge::draft), Stream.of(draft)).toList();
    List<AlertDecision> decisions =
        judge.decide(call, soFar).stream().filter(d -> d.findings().contains(draft)).toList();
    Finding finding =
        new Finding(call, judged(draft, decisions), evidence(draft, turn), record.now());
    List<Alert> raised = alerts.raisedIn(call.id());
    findings.add(finding);
    decisions.stream()
        .filter(AlertDecision::alerts)
        .filter(decision -> raised.stream().noneMatch(a -> covers(a, decision, earlier)))
        .forEach(decision -> alerts.raise(hospital, call.patient(), finding, reason(decision)));
    return decisions.stream().anyMatch(AlertDecision::alerts);
  }

  /**
   * One alert per rule and concept of a call: pain now and pain at its worst are one thing to act
   * on. Worse is never swallowed, also when it is worse only by what was said before, and every
   * unanswered question is a thing of its own.
   */
  private static boolean covers(Alert alert, AlertDecision decision, List<Finding> earlier) {
    return earlier.stream()
        .filter(finding -> finding.id().equals(alert.finding()))
        .anyMatch(
            finding ->
                decision.coveredBy(
                    alert.reason().rule(), alert.severity(), draft -> same(finding, draft)));
  }

  private static boolean same(Finding finding, FindingDraft draft) {
    return finding.judged().concept() == draft.concept()
        && (draft.concept() != Concept.UNANSWERED
            || finding.evidence().question().orElse("").equals(draft.proof().question()));
  }

  private static Alert.Reason reason(AlertDecision decision) {
    return new Alert.Reason(
        decision.severity(), decision.rule(), decision.title(), decision.type());
  }

  private static Finding.Judged judged(FindingDraft draft, List<AlertDecision> decisions) {
    Severity severity =
        decisions.stream().map(AlertDecision::severity).findFirst().orElse(Severity.NONE);
    return new Finding.Judged(draft.concept(), draft.status(), severity, draft.value());
  }

  private static Evidence evidence(FindingDraft draft, int turn) {
    FindingDraft.Proof proof = draft.proof();
    Optional<String> question = Optional.of(proof.question()).filter(q -> !q.isEmpty());
    return new Evidence(proof.words(), turn, question, proof.readBy());
  }
}
