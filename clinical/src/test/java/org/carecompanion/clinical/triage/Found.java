package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Unit;

/** Findings as the tables write them: {@code chest_pain ?; fever = 101.8 fahrenheit}. */
final class Found {
  private Found() {}

  static List<FindingDraft> of(String text) {
    return Stream.of(text.split(";")).map(String::strip).map(Found::one).toList();
  }

  private static FindingDraft one(String text) {
    String[] parts = text.split(" ");
    Concept concept = Concept.ofCode(parts[0]).orElseThrow();
    Optional<Quantity> value =
        text.contains("=")
            ? Optional.of(Quantity.of(parts[2], Unit.ofCode(parts[3]).orElseThrow()))
            : Optional.empty();
    Noticed noticed = text.contains("(gate)") ? Noticed.URGENT_GATE : Noticed.OWN_WORDS;
    return new FindingDraft(
        concept, status(text), value, noticed, new Proof(parts[0], "asked", "entry"));
  }

  private static FindingStatus status(String text) {
    if (text.contains("?")) {
      return FindingStatus.UNCERTAIN;
    }
    if (text.contains("(past)")) {
      return FindingStatus.HISTORICAL;
    }
    return text.contains("(denied)") ? FindingStatus.ABSENT : FindingStatus.PRESENT;
  }
}
