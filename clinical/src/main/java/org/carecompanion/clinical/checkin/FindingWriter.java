package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

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
    return of(hospital, call, turn).write(draft);
  }

  /** For what one turn has found; what was found before is read once. */
  Turn of(HospitalId hospital, Call call, int turn) {
    return new Turn(hospital, call, turn);
  }

  /** Writes what one turn has found, each judged with everything before it. */
  final class Turn {
    private final HospitalId hospital;
    private final Call call;
    private final int number;
    private final Judge.OfCall judged;
    private @Nullable List<Finding> earlier;
    private @Nullable List<Alert> raised;

    private Turn(HospitalId hospital, Call call, int number) {
      this.hospital = hospital;
      this.call = call;
      this.number = number;
      this.judged = judge.of(call);
    }

    /** Returns whether it calls for a person, by itself or with the others. */
    boolean write(FindingDraft draft) {
      List<Finding> before = earlier();
      List<FindingDraft> soFar =
          Stream.concat(before.stream().map(Judge::draft), Stream.of(draft)).toList();
      List<AlertDecision> decisions =
          judged.decide(soFar).stream().filter(d -> d.findings().contains(draft)).toList();
      Finding finding =
          new Finding(call, judged(draft, decisions), evidence(draft, number), record.now());
      List<AlertDecision> alarming = decisions.stream().filter(AlertDecision::alerts).toList();
      List<Alert> known = alarming.isEmpty() ? List.of() : List.copyOf(raised());
      List<Finding> covering = List.copyOf(before);
      findings.add(finding);
      before.add(finding);
      alarming.stream()
          .filter(decision -> known.stream().noneMatch(a -> covers(a, decision, covering)))
          .forEach(
              decision ->
                  raised().add(alerts.raise(hospital, call.patient(), finding, reason(decision))));
      return !alarming.isEmpty();
    }

    private List<Finding> earlier() {
      List<Finding> all = earlier;
      if (all == null) earlier = all = new ArrayList<>(findings.of(call.id()));
      return all;
    }

    private List<Alert> raised() {
      List<Alert> all = raised;
      if (all == null) raised = all = new ArrayList<>(alerts.raisedIn(call.id()));
      return all;
    }
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
