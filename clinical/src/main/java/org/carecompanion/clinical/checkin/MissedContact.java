package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Unit;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * A patient nobody reaches is a finding of its own (clinical.md 2.2). From how many attempts on it
 * calls for a person is in the triage tables.
 */
@Dependent
class MissedContact {
  /** More attempts in a row than anybody makes (clinical.md 2.1 RED: four per person). */
  private static final int LOOK_BACK = 20;

  private final Calls calls;
  private final FindingWriter findings;

  @Inject
  MissedContact(Calls calls, FindingWriter findings) {
    this.calls = calls;
    this.findings = findings;
  }

  /** After a call that ended unanswered. One alone has its follow-up and is no sign yet. */
  void note(HospitalId hospital, Call call) {
    int missed =
        (int)
            calls.of(call.patient(), LOOK_BACK).stream()
                .takeWhile(one -> one.outcome().filter(CallOutcome::notReached).isPresent())
                .count();
    if (missed > 1) findings.write(hospital, call, call.turn(), draft(missed));
  }

  private static FindingDraft draft(int missed) {
    return new FindingDraft(
        Concept.MISSED_CONTACT,
        FindingStatus.PRESENT,
        Optional.of(Quantity.of(missed, Unit.TIMES)),
        Noticed.NO_ANSWER,
        new Proof("", "", "attempts"));
  }
}
