package org.carecompanion.clinical.understanding.semantic;

import org.carecompanion.domain.finding.Concept;

/** A sentence somebody might say, and what it is a sentence of. */
sealed interface Exemplar {
  String text();

  /** A sign of a concept. */
  record Sign(Concept concept, String text) implements Exemplar {}

  /** Nothing a nurse must hear, however alike it sounds. */
  record Harmless(String text) implements Exemplar {}
}
