package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Findings;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.clinical.understanding.UrgentGate;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.surgery.ProcedureFamily;

/**
 * One turn by itself, the way a live turn goes: gate, reading, findings, triage. For evaluation and
 * replay. Pure.
 *
 * @param severity of everything said
 * @param rule the worst decision's; empty when there is none
 * @param evidence the words it rests on
 */
public record SeverityReading(Severity severity, String rule, String evidence) {
  private static final Understanding UNDERSTANDING = Understanding.shared();
  private static final TriageTables TABLES = TriageTables.shared();

  /**
   * Whose turn it is, and when.
   *
   * @param family empty when it may be any
   * @param postOperativeDay the day of surgery is 0
   */
  public record Teller(Speaker speaker, Optional<ProcedureFamily> family, int postOperativeDay) {}

  /**
   * @param question as the patient heard it; blank when nothing was asked
   */
  public static SeverityReading of(String question, String utterance, Teller teller) {
    return of(Asked.ofWords(question), utterance, teller);
  }

  /** The same for a question that somebody declared. */
  public static SeverityReading of(Asked asked, String utterance, Teller teller) {
    TriageContext context =
        new TriageContext(
            teller.family().map(TABLES::of).orElseGet(TABLES::any), teller.postOperativeDay());
    return Triage.worst(findings(asked, utterance, teller.speaker()), context)
        .map(SeverityReading::of)
        .orElseGet(() -> new SeverityReading(Severity.NONE, "", ""));
  }

  private static List<FindingDraft> findings(Asked asked, String utterance, Speaker speaker) {
    UrgentGate gate = UNDERSTANDING.gate();
    Optional<Urgency> urgency =
        gate.spoken(speaker, utterance).or(() -> gate.answered(asked, utterance));
    return urgency
        .map(found -> List.of(Findings.urgent(found, asked.question())))
        .orElseGet(() -> Findings.of(asked, UNDERSTANDING.read(asked, speaker, utterance)));
  }

  private static SeverityReading of(AlertDecision decision) {
    String words =
        decision.findings().stream()
            .map(finding -> finding.proof().words())
            .distinct()
            .collect(Collectors.joining(" / "));
    return new SeverityReading(decision.severity(), decision.rule(), words);
  }
}
