package org.carecompanion.clinical.understanding.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carecompanion.domain.finding.Concept;

/** What a model may report: what patients feel and do, not what calls are like. */
final class Reportable {
  private static final Set<Concept> NEVER =
      EnumSet.of(
          Concept.UNANSWERED,
          Concept.LOW_CONFIDENCE,
          Concept.MISSED_CONTACT,
          Concept.TEACH_BACK_MISSED,
          Concept.CONCERN);

  private Reportable() {}

  static boolean is(Concept concept) {
    return !NEVER.contains(concept);
  }

  static List<String> codes() {
    return EnumSet.allOf(Concept.class).stream().filter(Reportable::is).map(Concept::code).toList();
  }
}
