package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Quantity;

/** Judges what a call has found by the triage tables of its operation. Inside a scope. */
@Dependent
class Judge {
  private final Findings findings;
  private final Protocols protocols;
  private final TriageTables tables = TriageTables.shared();

  @Inject
  Judge(Findings findings, Protocols protocols) {
    this.findings = findings;
    this.protocols = protocols;
  }

  /** What everything found until now comes to, worst first. */
  List<AlertDecision> decide(Call call, List<FindingDraft> soFar) {
    CallPlan.ProtocolChoice choice = call.plan().protocol();
    TriagePlan plan =
        protocols.find(choice.key(), choice.version()).map(tables::of).orElseGet(tables::any);
    return Triage.decide(
        soFar, new TriageContext(plan, choice.postOperativeDay(), earlierPain(call)));
  }

  /** The scores of the last call in which any was given, by the id of the question. */
  private Map<String, Integer> earlierPain(Call call) {
    Map<String, Integer> scores = new HashMap<>();
    Optional<CallId> last = Optional.empty();
    for (Finding pain : findings.pain(call.patient())) {
      if (!pain.call().equals(call.id())) {
        if (!last.equals(Optional.of(pain.call()))) scores.clear();
        last = Optional.of(pain.call());
        Optional<Integer> score = pain.judged().value().map(Quantity::whole);
        score.ifPresent(given -> scores.put(pain.evidence().question().orElse(""), given));
      }
    }
    return scores;
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
