package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carecompanion.clinical.summary.Slot;
import org.carecompanion.clinical.summary.Slots;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.followup.FollowUps;

/** What came of a call. Inside a scope. */
@Dependent
class CallYield {
  private final Calls calls;
  private final Findings findings;
  private final Alerts alerts;
  private final FollowUps followUps;
  private final Slots slots;

  @Inject
  CallYield(Calls calls, Findings findings, Alerts alerts, FollowUps followUps, Slots slots) {
    this.calls = calls;
    this.findings = findings;
    this.alerts = alerts;
    this.followUps = followUps;
    this.slots = slots;
  }

  List<Slot> slots(Call call) {
    return slots.of(call);
  }

  CallReader.CallStory story(Call call) {
    return new CallReader.CallStory(
        call,
        calls.latestAttempt(call.id()),
        findings.of(call.id()),
        alerts.of(call.id()),
        followUps.of(call.id()));
  }
}
