package org.carecompanion.clinical.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.ReadAgain;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;
import org.carecompanion.clinical.replay.Transcript.Turn;
import org.carecompanion.clinical.triage.AlertDecision;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.clinical.triage.TriageContext;
import org.carecompanion.domain.finding.Quantity;

/**
 * Reads a transcript with one version, as its turns were read live: gate, reading, findings, triage
 * over all of them. Questions are those that were asked then.
 */
public final class Replay {
  private final Version version;
  private final ReadAgain reader;

  private Replay(Version version) {
    this.version = version;
    this.reader = new ReadAgain(version.understanding());
  }

  public static Outcome of(Transcript transcript, Version version) {
    return new Replay(version).outcome(transcript);
  }

  private Outcome outcome(Transcript transcript) {
    var context =
        new TriageContext(version.plan(), transcript.postOperativeDay(), transcript.earlierPain());
    List<Seen> seen = new ArrayList<>();
    List<Raised> raised = new ArrayList<>();
    List<FindingDraft> soFar = new ArrayList<>();
    Set<Known> known = new HashSet<>();
    List<Turn> turns = transcript.turns();
    for (int i = 0; i < turns.size(); i++) {
      Optional<Turn> next = i + 1 < turns.size() ? Optional.of(turns.get(i + 1)) : Optional.empty();
      for (FindingDraft finding : findings(turns.get(i), next)) {
        if (known.add(Known.of(finding))) {
          soFar.add(finding);
          seen.add(seen(turns.get(i), finding));
          raise(finding, Triage.decide(soFar, context), raised);
        }
      }
    }
    return new Outcome(seen, raised);
  }

  /** As a call does with each finding: by itself, and together with those before. */
  private static void raise(
      FindingDraft finding, List<AlertDecision> decisions, List<Raised> raised) {
    for (AlertDecision decision : decisions) {
      boolean anew =
          decision.alerts()
              && decision.findings().contains(finding)
              && raised.stream().noneMatch(before -> covers(before, decision));
      if (anew) raised.add(raised(decision, finding));
    }
  }

  private static boolean covers(Raised before, AlertDecision decision) {
    return decision.coveredBy(
        before.rule(),
        before.level(),
        finding -> finding.concept().code().equals(before.concept()));
  }

  /** Said twice in a call, it is one finding; what the gate hears is its own. */
  private record Known(String concept, String status, Optional<Quantity> value, boolean gate) {
    static Known of(FindingDraft finding) {
      return new Known(
          finding.concept().code(),
          finding.status().code(),
          finding.value(),
          finding.noticed() == Noticed.URGENT_GATE);
    }
  }

  /** An answer after which the same was asked once more did not count yet, if it was unsure. */
  private List<FindingDraft> findings(Turn turn, Optional<Turn> next) {
    ReadAgain.Read read = reader.read(version.about(turn.put()), turn.speaker(), turn.said());
    boolean askedOn = next.filter(turn::toTheSameQuestionAs).isPresent();
    return read.unsettled() && askedOn ? read.said() : read.all();
  }

  private static Seen seen(Turn turn, FindingDraft finding) {
    return new Seen(
        turn.number(),
        finding.concept().code(),
        finding.status().code(),
        finding.value().map(Quantity::toString).orElse(""),
        finding.proof().words());
  }

  private static Raised raised(AlertDecision decision, FindingDraft finding) {
    return new Raised(
        finding.concept().code(),
        decision.severity().code(),
        decision.rule(),
        decision.title(),
        finding.proof().words());
  }
}
