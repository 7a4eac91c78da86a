package org.carecompanion.clinical.understanding;

import java.util.List;
import org.carecompanion.domain.finding.Concept;

/**
 * What a question says in its own words.
 *
 * @param words the question, fluent
 * @param topics the symptoms it speaks of, in its order
 * @param about what the answer is then about
 * @param tagged whether it ends by asking for agreement: "right?"
 * @param ofAnother whether it speaks of the patient as "he" or "she"
 */
record Wording(Words words, List<Topic> topics, About about, boolean tagged, boolean ofAnother) {
  /** Nothing was asked. */
  static final Wording NONE = new Wording(Words.of(""), List.of(), About.PATIENT, false, false);

  /** What it asks for. */
  enum About {
    PATIENT,
    /** "Does your wife have a fever?" */
    OTHERS,
    /** Something that is over: "why did you stop the pills?" */
    PAST
  }

  Wording {
    topics = List.copyOf(topics);
  }

  /**
   * @param open whether a bare yes or no answers it: it is part of what was asked last
   */
  record Topic(Concept concept, Stance stance, boolean open) {}

  /** What is asked about, not merely spoken of. */
  List<Concept> concepts() {
    return topics.stream()
        .filter(topic -> topic.stance() != Stance.CONDITIONAL)
        .filter(topic -> topic.stance() != Stance.OF_OTHERS)
        .map(Topic::concept)
        .distinct()
        .toList();
  }
}
