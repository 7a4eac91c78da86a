package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
    CallPlan.ProtocolChoice choice = call.plan().protocol();
    TriagePlan plan =
        protocols.find(choice.key(), choice.version()).map(tables::of).orElseGet(tables::any);
    return Triage.decide(
        soFar, new TriageContext(plan, choice.postOperativeDay(), pain.before(call)));
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
