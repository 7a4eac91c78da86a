package org.carecompanion.clinical.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.triage.AlertDecision;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.clinical.triage.TriageContext;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.hospital.HospitalId;

/** Raises the alert for urgent words that were heard and are written nowhere. Inside a scope. */
@Dependent
public class UrgentRecord {
  /** In the place of the patient's words. */
  static final String NO_WORDS =
      "[Not recorded: the database could not be reached. The words set off the urgent alarm; the caller was told to dial for help.]";

  private static final String RULE = "journal";

  private final Findings findings;
  private final AlertRecord alerts;
  private final Clock clock;

  @Inject
  public UrgentRecord(Findings findings, AlertRecord alerts, Clock clock) {
    this.findings = findings;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * Whether the turn was written after all, or this was done before. A later number may be the same
   * words': what comes late takes the next that is free.
   */
  boolean known(Call call, int turn, Concept concept) {
    return findings.of(call.id()).stream()
        .filter(f -> f.judged().severity() == Severity.URGENT)
        .anyMatch(
            f ->
                f.evidence().turn() == turn
                    || f.evidence().turn() > turn && f.judged().concept() == concept);
  }

  void write(HospitalId hospital, Call call, int turn, Concept concept) {
    AlertDecision decision = decision(concept);
    var judged =
        new Finding.Judged(concept, FindingStatus.PRESENT, decision.severity(), Optional.empty());
    var finding =
        new Finding(
            call, judged, new Evidence(NO_WORDS, turn, Optional.empty(), RULE), clock.instant());
    findings.add(finding);
    alerts.raise(
        hospital,
        call.patient(),
        finding,
        new Alert.Reason(decision.severity(), decision.rule(), decision.title(), decision.type()));
  }

  /** As triage judges whatever the urgent gate noticed. */
  private static AlertDecision decision(Concept concept) {
    var draft =
        new FindingDraft(
            concept,
            FindingStatus.PRESENT,
            Optional.empty(),
            FindingDraft.Noticed.URGENT_GATE,
            new FindingDraft.Proof(NO_WORDS, "", RULE));
    return Triage.worst(List.of(draft), TriageContext.unknown()).orElseThrow();
  }
}
