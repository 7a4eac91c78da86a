package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.Wording.Name;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What was asked, declared by a protocol or read from the words. A protocol declares what its
 * yes/no questions are about, and puts them so that yes means trouble: its own concepts are asked
 * whether, however the words go, and its wording adds what a "no" denies beside them.
 */
final class AskedWording {
  private AskedWording() {}

  static Wording of(Asked asked, WordingReader reader, Fluency fluency) {
    if (asked.wording().isEmpty()) {
      return Wording.NONE;
    }
    Wording read = reader.read(fluency.of(Words.of(asked.wording())));
    if (!declared(asked)) {
      return read;
    }
    Stream<Topic> named =
        read.topics().stream()
            .filter(topic -> topic.stance() == Stance.ASKED)
            .filter(topic -> !asked.concepts().contains(topic.concept()));
    Stream<Topic> own =
        asked.concepts().stream()
            .map(concept -> new Topic(concept, Stance.ASKED, true, name(concept, read)));
    return new Wording(
        read.words(),
        Stream.concat(own, named).toList(),
        Wording.About.PATIENT,
        read.tagged(),
        false);
  }

  private static Name name(Concept concept, Wording read) {
    return read.topics().stream()
        .filter(topic -> topic.concept() == concept)
        .map(Topic::name)
        .findFirst()
        .orElse(Name.UNSPOKEN);
  }

  /**
   * Of a declared question only a plain no settles more than its answer does; "no time, bye" denies
   * no symptom.
   */
  static List<Mention> settled(Asked asked, Reading reading, List<Mention> pair) {
    if (!declared(asked)) {
      return pair;
    }
    boolean no =
        reading.answer() instanceof Answer.No
            && reading.command().isEmpty()
            && asked.expected() instanceof Expected.YesNo;
    return pair.stream().filter(mention -> no && mention.status() == FindingStatus.ABSENT).toList();
  }

  private static boolean declared(Asked asked) {
    return !asked.question().isEmpty();
  }
}
