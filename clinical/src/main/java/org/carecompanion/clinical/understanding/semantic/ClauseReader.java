package org.carecompanion.clinical.understanding.semantic;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.SecondReader;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Reads clauses by their meaning, one after the other. Takes some milliseconds a clause;
 * thread-safe. Clauses are affirmed, about the patient and of now: nobody looks at that here.
 */
final class ClauseReader {
  /** "Right", "oh well": too little to have a meaning of its own. */
  private static final int FEWEST_WORDS = 3;

  /** "He was dizzy", "the only way": too little to threaten life where the words do not say so. */
  private static final int FEWEST_OF_DANGER = 4;

  private static final Set<Concept> ANY = EnumSet.allOf(Concept.class);

  private final SentenceModel model;
  private final PlainSpeech speech;
  private final Neighbourhood neighbourhood;
  private final Bounds bounds;

  /**
   * From where on something is a finding.
   *
   * @param dangers what threatens life by itself
   */
  record Bounds(Bands bands, Set<Concept> dangers) {}

  ClauseReader(
      SentenceModel model, PlainSpeech speech, Neighbourhood neighbourhood, Bounds bounds) {
    this.model = model;
    this.speech = speech;
    this.neighbourhood = neighbourhood;
    this.bounds = bounds;
  }

  /** What the words are signs of; each mention quotes its clause and names what it is like. */
  List<Mention> read(SecondReader.Open open) {
    return Stream.concat(
            open.clauses().stream().flatMap(words -> read(clause(words)).stream()),
            open.wider().stream().flatMap(words -> danger(clause(words)).stream()))
        .toList();
  }

  /**
   * @param words as said
   */
  private record Clause(String words, String plain) {
    private boolean isShorterThan(int fewest) {
      return PlainSpeech.split(plain).size() < fewest;
    }
  }

  private Clause clause(String words) {
    return new Clause(words, speech.of(words));
  }

  private Optional<Mention> read(Clause clause) {
    Optional<Neighbourhood.Outlook> outlook = outlook(clause);
    return outlook
        .flatMap(seen -> danger(clause, seen))
        .or(
            () ->
                outlook
                    .flatMap(seen -> seen.nearest(ANY))
                    .flatMap(
                        like -> status(clause, like).map(status -> mention(clause, like, status))));
  }

  private Optional<Mention> danger(Clause clause) {
    return outlook(clause).flatMap(seen -> danger(clause, seen));
  }

  /** A sure sign of danger that the words do not seem to deny. */
  private Optional<Mention> danger(Clause clause, Neighbourhood.Outlook seen) {
    return clause.isShorterThan(FEWEST_OF_DANGER) || speech.deniesSurely(clause.plain())
        ? Optional.empty()
        : seen.nearest(bounds.dangers())
            .filter(bounds.bands()::endangers)
            .map(like -> mention(clause, like, FindingStatus.PRESENT));
  }

  private static Mention mention(Clause clause, Likeness like, FindingStatus status) {
    return new Mention(
        like.nearest().concept(), status, clause.words(), "like: " + like.nearest().text());
  }

  /** What seems to be denied is never sure, however near it lies. */
  private Optional<FindingStatus> status(Clause clause, Likeness like) {
    Optional<FindingStatus> status = bounds.bands().status(like);
    return speech.deniesSurely(clause.plain())
        ? status
            .filter(found -> found == FindingStatus.PRESENT)
            .map(sure -> FindingStatus.UNCERTAIN)
        : status;
  }

  /** What a clause is most like. */
  Optional<Likeness> likeness(String words) {
    return outlook(clause(words)).flatMap(seen -> seen.nearest(ANY));
  }

  /** The danger that a clause is most like, if it is rather that than something less. */
  Optional<Likeness> dangerous(String words) {
    return outlook(clause(words)).flatMap(seen -> seen.nearest(bounds.dangers()));
  }

  private Optional<Neighbourhood.Outlook> outlook(Clause clause) {
    return clause.isShorterThan(FEWEST_WORDS)
        ? Optional.empty()
        : Optional.of(neighbourhood.outlook(clause.plain(), model.point(clause.plain())));
  }
}
