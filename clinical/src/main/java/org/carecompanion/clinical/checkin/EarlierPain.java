package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Quantity;

/** How bad the pain was before a call, which tells a rise. Inside a scope. */
@Dependent
public class EarlierPain {
  private final Findings findings;

  @Inject
  public EarlierPain(Findings findings) {
    this.findings = findings;
  }

  /**
   * The scores of the last call before this one in which any was given, by the id of the question.
   */
  public Map<String, Integer> before(Call call) {
    Map<String, Integer> scores = new HashMap<>();
    Optional<CallId> last = Optional.empty();
    for (Finding pain : findings.pain(call.patient())) {
      boolean earlier = !pain.foundAt().isAfter(call.requestedAt());
      if (earlier && !pain.call().equals(call.id())) {
        if (!last.equals(Optional.of(pain.call()))) scores.clear();
        last = Optional.of(pain.call());
        Optional<Integer> score = pain.judged().value().map(Quantity::whole);
        score.ifPresent(given -> scores.put(pain.evidence().question().orElse(""), given));
      }
    }
    return scores;
  }
}
