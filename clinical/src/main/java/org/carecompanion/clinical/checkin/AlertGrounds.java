package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;

/**
 * Which findings of a call an alert rests on: the one it was raised for, and those that made it
 * what it is together with that. Inside a scope.
 */
@Dependent
public class AlertGrounds {
  private final Findings findings;
  private final Judge judge;

  @Inject
  AlertGrounds(Findings findings, Judge judge) {
    this.findings = findings;
    this.judge = judge;
  }

  /** The finding it was raised for first. */
  public List<Finding> of(Call call, Alert alert) {
    Finding own = findings.find(alert.finding()).orElseThrow();
    List<Finding> soFar =
        findings.of(call.id()).stream()
            .filter(finding -> !finding.foundAt().isAfter(own.foundAt()))
            .toList();
    List<FindingDraft> together =
        judge.decide(call, soFar.stream().map(Judge::draft).toList()).stream()
            .filter(decision -> decision.rule().equals(alert.reason().rule()))
            .filter(decision -> decision.findings().contains(Judge.draft(own)))
            .findFirst()
            .map(decision -> decision.findings())
            .orElse(List.of());
    return Stream.concat(
            Stream.of(own),
            soFar.stream()
                .filter(finding -> !finding.id().equals(own.id()))
                .filter(finding -> together.contains(Judge.draft(finding))))
        .toList();
  }
}
