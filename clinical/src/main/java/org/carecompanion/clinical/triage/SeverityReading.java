package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Findings;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.understanding.Answer;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.clinical.understanding.UrgentGate;
import org.carecompanion.domain.finding.Concept;
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
  private static final TriageTables TABLES = TriageTables.shared();

  /** The one question that is answered by a number alone. */
  private static final Asked PAIN =
      new Asked(
          "",
          new Expected.PainScore(Expected.PainMeasure.NOW),
          List.of(Concept.PAIN),
          "How bad is your pain right now, from 0 to 10?");

  /** "Six... maybe a seven", "it's about a seven even with the pills". */
  private static final int WORDS_OF_A_BARE_NUMBER = 8;

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
    return of(Understanding.shared(), question, utterance, teller);
  }

  /** The same as somebody else understands it. */
  public static SeverityReading of(
      Understanding by, String question, String utterance, Teller teller) {
    boolean bare = question.isBlank() && aBareNumber(by, utterance);
    return of(by, bare ? PAIN : Asked.ofWords(question), utterance, teller);
  }

  /** The same for a question that somebody declared. */
  public static SeverityReading of(Understanding by, Asked asked, String utterance, Teller teller) {
    TriageContext context =
        new TriageContext(
            teller.family().map(TABLES::of).orElseGet(TABLES::any), teller.postOperativeDay());
    return Triage.worst(findings(by, asked, utterance, teller.speaker()), context)
        .map(SeverityReading::of)
        .orElseGet(() -> new SeverityReading(Severity.NONE, "", ""));
  }

  /** A short turn that says a number and nothing else that a number could belong to. */
  private static boolean aBareNumber(Understanding by, String utterance) {
    Reading reading = by.read(Asked.NOTHING, utterance);
    return utterance.strip().split("\\s+").length <= WORDS_OF_A_BARE_NUMBER
        && reading.measures().isEmpty()
        && reading.mentions().stream().allMatch(mention -> mention.concept().isKindOf(Concept.PAIN))
        && by.gate().spoken(Asked.NOTHING, Speaker.PATIENT, utterance).isEmpty()
        && by.read(PAIN, utterance).answer() instanceof Answer.Score;
  }

  /** Everything found in one turn: what the gate hears, else all that is said. */
  public static List<FindingDraft> findings(
      Understanding by, Asked asked, String utterance, Speaker speaker) {
    UrgentGate gate = by.gate();
    Optional<Urgency> urgency =
        gate.spoken(asked, speaker, utterance).or(() -> gate.answered(asked, utterance));
    return urgency
        .map(found -> List.of(Findings.urgent(found, asked.question())))
        .orElseGet(() -> Findings.of(asked, by.read(asked, speaker, utterance)));
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
