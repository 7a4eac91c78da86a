package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.summary.CallSummary;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.followup.FollowUps;

/** Reads what came of a call. Inside a scope. */
@Dependent
class Summaries {
  @Inject Answers answers;
  @Inject Alerts alerts;
  @Inject FollowUps followUps;

  CallSummary of(Call call) {
    return new CallSummary(
        call.outcome(), answers.table(call), alerts.of(call.id()), followUps.of(call.id()));
  }
}
