package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTable.Bound;
import org.carecompanion.clinical.protocol.TriageTable.Limit;
import org.carecompanion.clinical.protocol.TriageTable.Reach;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;

/** Everything a call has found until now, as the rules look at it. */
final class CallSoFar {
  private final List<FindingDraft> findings;
  private final TriageContext context;

  CallSoFar(List<FindingDraft> findings, TriageContext context) {
    this.findings = findings.stream().filter(finding -> !saidNarrower(finding, findings)).toList();
    this.context = context;
  }

  /**
   * The same words may be read as a thing and as a narrower kind of it; the narrower one says more.
   */
  private static boolean saidNarrower(FindingDraft finding, List<FindingDraft> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.concept() != finding.concept()
                    && other.concept().isKindOf(finding.concept())
                    && other.status() == finding.status()
                    && sameWords(other, finding));
  }

  private static boolean sameWords(FindingDraft one, FindingDraft other) {
    String words = one.proof().words();
    String others = other.proof().words();
    return !words.isEmpty()
        && !others.isEmpty()
        && (words.contains(others) || others.contains(words));
  }

  List<FindingDraft> findings() {
    return findings;
  }

  TriagePlan plan() {
    return context.plan();
  }

  int day() {
    return context.postOperativeDay();
  }

  /** The pain told in the last call to the same question. */
  Optional<Integer> earlierPain(FindingDraft finding) {
    return Optional.ofNullable(context.earlierPain().get(finding.proof().question()));
  }

  /** What is so, surely or not: a number only when it reaches a limit. */
  Stream<FindingDraft> standing(Set<Concept> concepts) {
    return findings.stream()
        .filter(CallSoFar::standing)
        .filter(finding -> concepts.stream().anyMatch(finding.concept()::isKindOf))
        .filter(finding -> limits(finding).isEmpty() || reached(finding).findAny().isPresent());
  }

  static boolean standing(FindingDraft finding) {
    return finding.status() == FindingStatus.PRESENT || finding.status() == FindingStatus.UNCERTAIN;
  }

  /** The limits that a finding's number is measured by; none without a number. */
  List<Limit> limits(FindingDraft finding) {
    return finding.value().stream()
        .flatMap(
            value ->
                plan().limits().stream()
                    .filter(limit -> limit.concept() == finding.concept())
                    .filter(limit -> limit.bound().value().comparable(value)))
        .toList();
  }

  /** Those limits that the number alone reaches. */
  Stream<Limit> reached(FindingDraft finding) {
    Quantity value = finding.value().orElseThrow();
    return limits(finding).stream().filter(limit -> reaches(value, limit.bound()));
  }

  private static boolean reaches(Quantity value, Bound bound) {
    return switch (bound.reach()) {
      case FROM -> value.atLeast(bound.value());
      case BELOW -> !value.atLeast(bound.value());
      case RISE -> false;
    };
  }

  /** A number of which only the rise since the last call matters. */
  Stream<Limit> rises(FindingDraft finding) {
    return limits(finding).stream().filter(limit -> limit.bound().reach() == Reach.RISE);
  }

  /** The most a finding is worth, since a doctor treats it already; none when nobody does. */
  Optional<Severity> mostWhenTreated(FindingDraft finding) {
    return plan().treated().stream()
        .filter(row -> row.concepts().contains(finding.concept()))
        .filter(row -> standing(Set.of(row.by())).findAny().isPresent())
        .map(row -> row.severity())
        .findFirst();
  }
}
