package org.carecompanion.adminui.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.protocol.Tables;
import org.carecompanion.clinical.protocol.TriageTable;
import org.carecompanion.clinical.summary.PainTrend;
import org.carecompanion.clinical.summary.PainTrends;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Unit;

/** Reads how a patient's pain went up to a call, and from where on it alarms. Inside a scope. */
@Dependent
class Pains {
  @Inject Calls calls;
  @Inject PainTrends trends;
  @Inject Tables tables;

  /** Empty if no call up to this one gave a number. */
  Optional<AlertPage.Pain> upTo(CallId id) {
    return calls
        .find(id)
        .flatMap(
            call ->
                Optional.of(trends.upTo(call))
                    .filter(PainTrend::known)
                    .map(trend -> new AlertPage.Pain(trend, limits(call))));
  }

  /** From where on a score alarms, whatever it was before. */
  private List<AlertPage.Limit> limits(Call call) {
    return tables
        .of(call.plan().protocol())
        .map(
            plan ->
                plan.limits().stream()
                    .filter(limit -> limit.concept() == Concept.PAIN)
                    .filter(limit -> limit.bound().reach() == TriageTable.Reach.FROM)
                    .filter(limit -> limit.bound().value().unit() == Unit.SCORE)
                    .map(
                        limit ->
                            new AlertPage.Limit(limit.bound().value().value(), limit.severity()))
                    .toList())
        .orElse(List.of());
  }
}
