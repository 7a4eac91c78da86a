package org.carecompanion.clinical.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.review.FindingReview.Words;

/** What was said and understood in a call. Inside a scope. */
@Dependent
class CallWords {
  private final Calls calls;
  private final Findings findings;

  @Inject
  CallWords(Calls calls, Findings findings) {
    this.calls = calls;
    this.findings = findings;
  }

  Optional<Call> call(CallId id) {
    return calls.find(id);
  }

  Optional<Finding> finding(FindingId id) {
    return findings.find(id);
  }

  /** What the patient had heard last before a turn; empty if nothing. */
  String askedBefore(Call call, int turn) {
    return calls.transcript(call.id()).stream()
        .filter(u -> u.turn() < turn && u.said().speaker() == Speaker.COMPANION)
        .reduce((first, last) -> last)
        .map(u -> u.said().text())
        .orElse("");
  }

  /** All the patient said in a turn. */
  String wholeTurn(Call call, int turn) {
    return calls.transcript(call.id()).stream()
        .filter(u -> u.turn() == turn && u.said().speaker() == Speaker.PATIENT)
        .map(u -> u.said().text())
        .collect(Collectors.joining(" "));
  }

  /** Whether the patient said exactly that, in that turn. */
  boolean said(Call call, Words words) {
    return !words.quote().isBlank()
        && calls.transcript(call.id()).stream()
            .filter(u -> u.turn() == words.turn() && u.said().speaker() == Speaker.PATIENT)
            .anyMatch(u -> u.said().text().contains(words.quote()));
  }
}
