package org.carecompanion.clinical.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Findings;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;
import org.carecompanion.clinical.replay.Transcript.Turn;
import org.carecompanion.clinical.triage.AlertDecision;
import org.carecompanion.clinical.triage.SeverityReading;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.clinical.triage.TriageContext;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.domain.finding.Quantity;

/**
 * Reads a transcript with one version, as its turns were read live: gate, reading, findings, triage
 * over all of them. Questions are those that were asked then.
 */
public final class Replay {
  private final Version version;

  private Replay(Version version) {
    this.version = version;
  }

  public static Outcome of(Transcript transcript, Version version) {
    Replay replay = new Replay(version);
    List<Seen> seen = new ArrayList<>();
    List<FindingDraft> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Turn turn : transcript.turns()) {
      for (FindingDraft finding : replay.findings(turn)) {
        all.add(finding);
        Seen one = seen(turn, finding);
        if (known.add(one.turn() + one.concept() + one.status() + one.value())) {
          seen.add(one);
        }
      }
    }
    var context = new TriageContext(version.plan(), transcript.postOperativeDay());
    List<Raised> alerts =
        Triage.decide(all, context).stream()
            .filter(AlertDecision::alerts)
            .map(Replay::raised)
            .toList();
    return new Outcome(seen, alerts);
  }

  private List<FindingDraft> findings(Turn turn) {
    Asked asked = version.asked(turn.question());
    Understanding understanding = version.understanding();
    return switch (turn.said()) {
      case PatientTurn.Silent silent -> List.of();
      case PatientTurn.Keyed keyed ->
          understanding
              .gate()
              .keyed(asked, keyed.digits())
              .map(urgency -> urgent(urgency, asked))
              .orElseGet(() -> Findings.of(asked, understanding.readKeys(asked, keyed.digits())));
      case PatientTurn.Spoken spoken ->
          SeverityReading.findings(understanding, asked, spoken.text(), turn.speaker());
    };
  }

  private static List<FindingDraft> urgent(Urgency urgency, Asked asked) {
    return List.of(Findings.urgent(urgency, asked.question()));
  }

  private static Seen seen(Turn turn, FindingDraft finding) {
    return new Seen(
        turn.number(),
        finding.concept().code(),
        finding.status().code(),
        finding.value().map(Quantity::toString).orElse(""),
        finding.proof().words());
  }

  private static Raised raised(AlertDecision decision) {
    return new Raised(
        decision.finding().concept().code(),
        decision.severity().code(),
        decision.rule(),
        decision.title(),
        decision.finding().proof().words());
  }
}
