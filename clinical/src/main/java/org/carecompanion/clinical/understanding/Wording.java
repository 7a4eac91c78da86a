package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
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
    /** "How is your wife?": the symptoms of a "she" in the answer are hers. */
    KIN,
    /** What may come: "what signs do you look for?" */
    KNOWLEDGE,
    /** Something that is over: "why did you stop the pills?" */
    PAST
  }

  Wording {
    topics = List.copyOf(topics);
  }

  /**
   * @param open whether a bare yes or no answers it: it is part of what was asked last
   * @param name how the question calls it
   */
  record Topic(Concept concept, Stance stance, boolean open, Name name) {}

  /**
   * @param at where it stands in the question
   * @param own words that name nothing else in it: "chest" in "chest pain or leg pain"
   */
  record Name(int at, Set<String> own) {
    /** Declared by a protocol, not read from the wording. */
    static final Name UNSPOKEN = new Name(Integer.MAX_VALUE, Set.of());

    Name {
      own = Set.copyOf(own);
    }
  }

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
