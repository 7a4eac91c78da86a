package org.carecompanion.clinical.summary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.PainTrend.Score;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;

/** Reads how a patient's pain went. Inside a scope. */
@Dependent
public class PainTrends {
  /** More than a year of daily calls. */
  private static final int CALLS = 400;

  private final Calls calls;
  private final Findings findings;
  private final Protocols protocols;

  @Inject
  public PainTrends(Calls calls, Findings findings, Protocols protocols) {
    this.calls = calls;
    this.findings = findings;
    this.protocols = protocols;
  }

  /** Up to this call, which is the last point. */
  public PainTrend upTo(Call last) {
    List<Call> until =
        calls.of(last.patient(), CALLS).stream()
            .filter(call -> !call.requestedAt().isAfter(last.requestedAt()))
            .toList();
    return PainTrend.of(
        until, findings.pain(last.patient()).stream().map(f -> score(f, until)).toList());
  }

  /** What no question about the worst asked for is pain as it is. */
  private Score score(Finding finding, List<Call> among) {
    PainMeasure measure =
        among.stream()
            .filter(call -> call.id().equals(finding.call()))
            .findFirst()
            .flatMap(call -> asked(call.plan().protocol(), finding))
            .flatMap(PainTrends::measure)
            .orElse(PainMeasure.NOW);
    return new Score(finding, measure);
  }

  private Optional<Question> asked(ProtocolChoice choice, Finding finding) {
    return finding
        .evidence()
        .question()
        .flatMap(
            id ->
                protocols
                    .find(choice.key(), choice.version())
                    .flatMap(protocol -> protocol.question(id)));
  }

  private static Optional<PainMeasure> measure(Question question) {
    return question.asked().expected() instanceof Expected.PainScore(PainMeasure measure)
        ? Optional.of(measure)
        : Optional.empty();
  }
}
