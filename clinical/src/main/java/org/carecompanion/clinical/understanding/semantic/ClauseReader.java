package org.carecompanion.clinical.understanding.semantic;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Reads clauses by their meaning, one after the other. Takes some milliseconds a clause;
 * thread-safe. Clauses are affirmed, about the patient and of now: nobody looks at that here.
 */
final class ClauseReader {
  /** "Right", "oh well": too little to have a meaning of its own. */
  private static final int FEWEST_WORDS = 3;

  private final SentenceModel model;
  private final PlainSpeech speech;
  private final Neighbourhood neighbourhood;
  private final Bands bands;

  ClauseReader(SentenceModel model, PlainSpeech speech, Neighbourhood neighbourhood, Bands bands) {
    this.model = model;
    this.speech = speech;
    this.neighbourhood = neighbourhood;
    this.bands = bands;
  }

  /** What the clauses are signs of; each quotes its clause and names the exemplar it is like. */
  List<Mention> read(List<String> clauses) {
    return clauses.stream().flatMap(clause -> read(clause).stream()).toList();
  }

  private Optional<Mention> read(String clause) {
    return likeness(clause)
        .flatMap(
            like ->
                status(clause, like)
                    .map(
                        status ->
                            new Mention(
                                like.nearest().concept(), status, clause, entry(like.nearest()))));
  }

  /** What seems to be denied is never sure, however near it lies. */
  private Optional<FindingStatus> status(String clause, Likeness like) {
    Optional<FindingStatus> status = bands.status(like);
    return speech.deniesSurely(speech.of(clause))
        ? status
            .filter(found -> found == FindingStatus.PRESENT)
            .map(sure -> FindingStatus.UNCERTAIN)
        : status;
  }

  Optional<Likeness> likeness(String clause) {
    String plain = speech.of(clause);
    return PlainSpeech.split(plain).size() < FEWEST_WORDS
        ? Optional.empty()
        : neighbourhood.nearest(plain, model.point(plain));
  }

  private static String entry(Exemplar.Sign sign) {
    return "like: " + sign.text();
  }
}
