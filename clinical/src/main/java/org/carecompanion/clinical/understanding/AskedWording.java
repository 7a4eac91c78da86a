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
        read.words(), Stream.concat(own, named).toList(), about(asked, read), read.tagged(), false);
  }

  /**
   * "What would you do?" asks for what one knows; a question about a symptom asks for the symptom,
   * however it is put.
   */
  private static Wording.About about(Asked asked, Wording read) {
    boolean knowledge =
        asked.expected() instanceof Expected.Choice
            || asked.expected() instanceof Expected.OwnWords;
    return knowledge && read.about() == Wording.About.KNOWLEDGE
        ? Wording.About.KNOWLEDGE
        : Wording.About.PATIENT;
  }

  private static Name name(Concept concept, Wording read) {
    return read.topics().stream()
        .filter(topic -> topic.concept() == concept)
        .map(Topic::name)
        .findFirst()
        .orElse(Name.UNSPOKEN);
  }

  /**
   * Of a declared question only a plain no, or what is said of one thing by itself, settles more
   * than its answer does; "no time, bye" denies no symptom.
   *
   * @param answer what the question's answer is after all
   */
  static List<Mention> settled(Asked asked, Reading reading, Answer answer, List<Mention> pair) {
    if (!declared(asked)) {
      return pair;
    }
    if (reading.command().isPresent() || !(asked.expected() instanceof Expected.YesNo)) {
      return List.of();
    }
    return pair.stream().filter(mention -> settles(answer, mention)).toList();
  }

  /**
   * A part that speaks of somebody else may be about who helped: "my niece put a cushion there".
   */
  private static boolean settles(Answer answer, Mention mention) {
    if (mention.status() == FindingStatus.OTHER_PERSON) {
      return false;
    }
    boolean none =
        mention.status() == FindingStatus.ABSENT || mention.status() == FindingStatus.HISTORICAL;
    boolean alone =
        mention.entry().equals(PairReader.PART) || mention.entry().equals(PairReader.ONLY);
    return alone || none && answer instanceof Answer.No;
  }

  /** The answer of a declared question, by its words and by the pair. */
  static Answer answer(Asked asked, Reading reading, List<Mention> pair) {
    return declared(asked) && reading.command().isEmpty()
        ? PairedAnswer.of(asked, reading.answer(), reading.mentions(), pair)
        : reading.answer();
  }

  private static boolean declared(Asked asked) {
    return !asked.question().isEmpty();
  }
}
