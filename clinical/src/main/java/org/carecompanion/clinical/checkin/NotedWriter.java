package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.clinical.triage.AlertDecision;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.consent.StopRequest;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.IdentityFailure;
import org.carecompanion.domain.patient.Patients;

/**
 * Writes what a turn noted: findings with their alerts, what the patient asked of us, and who it
 * turned out to be.
 */
@Dependent
class NotedWriter {
  private final Findings findings;
  private final AlertRecord alerts;
  private final Consents consents;
  private final Patients patients;
  private final CallRecord record;

  @Inject
  NotedWriter(
      Findings findings,
      AlertRecord alerts,
      Consents consents,
      Patients patients,
      CallRecord record) {
    this.findings = findings;
    this.alerts = alerts;
    this.consents = consents;
    this.patients = patients;
    this.record = record;
  }

  void write(HospitalId hospital, Call call, int turn, Noted noted) {
    switch (noted) {
      case Noted.Found found -> found(hospital, call, turn, found.finding());
      case Noted.StopAsked asked -> {
        consents.add(new StopRequest(call.number(), call.patient(), call.id(), record.now()));
        record.bySystem(Action.STOP_ASKED, call, "said_on_the_call");
      }
      case Noted.NurseAsked asked ->
          record.followUp(hospital, call, FollowUpKind.CALL_BACK, "nurse_asked");
      case Noted.IdentityMissed missed -> {
        patients.add(new IdentityFailure(call.patient(), call.number(), record.now()));
        record.bySystem(Action.IDENTITY_MISSED, call, missed.verdict().name());
      }
      // the state carries these; what they lead to is written when the conversation ends
      case Noted.IdentityHeld held -> {}
      case Noted.Unanswered unanswered -> {}
      case Noted.IdentityFailed failed -> {}
      case Noted.WrongPerson wrong -> {}
      case Noted.WrongNumber wrong -> {}
    }
  }

  private void found(HospitalId hospital, Call call, int turn, FindingDraft draft) {
    Optional<AlertDecision> decision = Triage.decide(draft);
    Finding finding =
        new Finding(call, judged(draft, decision), evidence(draft, turn), record.now());
    boolean raisedBefore = decision.filter(found -> raised(call, draft, found)).isPresent();
    findings.add(finding);
    if (decision.isPresent() && !raisedBefore)
      alerts.raise(hospital, call.patient(), finding, reason(decision.get()));
  }

  /**
   * One alert per rule and concept of a call: pain now and pain at its worst are one thing to act
   * on. Worse is never swallowed, and every unanswered question is a thing of its own.
   */
  private boolean raised(Call call, FindingDraft draft, AlertDecision decision) {
    return findings.of(call.id()).stream()
        .filter(f -> f.judged().concept() == draft.concept())
        .filter(f -> f.judged().severity().atLeast(decision.severity()))
        .filter(f -> draft.concept() != Concept.UNANSWERED || sameQuestion(f, draft))
        .anyMatch(f -> alerts.raisedFor(f, decision.rule()));
  }

  private static boolean sameQuestion(Finding finding, FindingDraft draft) {
    return finding.evidence().question().orElse("").equals(draft.proof().question());
  }

  private static Alert.Reason reason(AlertDecision decision) {
    return new Alert.Reason(decision.severity(), decision.rule(), decision.title());
  }

  private static Finding.Judged judged(FindingDraft draft, Optional<AlertDecision> decision) {
    Severity severity = decision.map(AlertDecision::severity).orElse(Severity.NONE);
    return new Finding.Judged(draft.concept(), draft.status(), severity, draft.value());
  }

  private static Evidence evidence(FindingDraft draft, int turn) {
    FindingDraft.Proof proof = draft.proof();
    Optional<String> question = Optional.of(proof.question()).filter(q -> !q.isEmpty());
    return new Evidence(proof.words(), turn, question, proof.readBy());
  }
}
