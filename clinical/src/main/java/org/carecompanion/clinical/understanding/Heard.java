package org.carecompanion.clinical.understanding;

import java.util.List;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * A fluent turn with every symptom it names itself, and with its cues marked.
 *
 * @param speaker whose words they are taken for
 */
record Heard(List<Said> said, Marks marks, Speaker speaker) {
  Heard {
    said = List.copyOf(said);
  }

  /** A mention and where it stands. */
  record Said(Lexicon.Hit hit, FindingStatus status) {
    Concept concept() {
      return hit.entry().concept();
    }

    /** The same status of the same concept or a broader one, in overlapping words. */
    boolean repeats(Said other) {
      return other.status() == status
          && other.hit().span().overlaps(hit.span())
          && other.concept().isKindOf(concept());
    }
  }

  Words words() {
    return marks.words();
  }

  List<Mention> mentions() {
    return said.stream()
        .map(
            one ->
                new Mention(
                    one.concept(),
                    one.status(),
                    words().quote(one.hit().span()),
                    one.hit().entry().id()))
        .toList();
  }
}
