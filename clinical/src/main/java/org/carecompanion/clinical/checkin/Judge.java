package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.triage.AlertDecision;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.clinical.triage.TriageContext;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Judges what a call has found by the triage tables of its operation. Inside a scope. */
@Dependent
class Judge {
  private final EarlierPain pain;
  private final Protocols protocols;
  private final TriageTables tables = TriageTables.shared();

  @Inject
  Judge(EarlierPain pain, Protocols protocols) {
    this.pain = pain;
    this.protocols = protocols;
  }

  /** What everything found until now comes to, worst first. */
  List<AlertDecision> decide(Call call, List<FindingDraft> soFar) {
    return of(call).decide(soFar);
  }

  OfCall of(Call call) {
    return new OfCall(call);
  }

  /** Judges one call more than once; what earlier calls say is read once, if it is needed. */
  final class OfCall {
    private final Call call;
    private @Nullable Map<String, Integer> earlierPain;

    private OfCall(Call call) {
      this.call = call;
    }

    /** What everything found until now comes to, worst first. */
    List<AlertDecision> decide(List<FindingDraft> soFar) {
      CallPlan.ProtocolChoice choice = call.plan().protocol();
      TriagePlan plan =
          protocols.find(choice.key(), choice.version()).map(tables::of).orElseGet(tables::any);
      // only what has a value can have risen
      boolean values = soFar.stream().anyMatch(draft -> draft.value().isPresent());
      Map<String, Integer> before = values ? earlierPain() : Map.of();
      return Triage.decide(soFar, new TriageContext(plan, choice.postOperativeDay(), before));
    }

    private Map<String, Integer> earlierPain() {
      Map<String, Integer> scores = earlierPain;
      if (scores == null) earlierPain = scores = pain.before(call);
      return scores;
    }
  }

  /** A finding of an earlier turn as the conversation noted it. */
  static FindingDraft draft(Finding finding) {
    Finding.Judged judged = finding.judged();
    return new FindingDraft(
        judged.concept(),
        judged.status(),
        judged.value(),
        Noticed.OWN_WORDS,
        new Proof(
            finding.evidence().quote(),
            finding.evidence().question().orElse(""),
            finding.evidence().rule()));
  }
}
