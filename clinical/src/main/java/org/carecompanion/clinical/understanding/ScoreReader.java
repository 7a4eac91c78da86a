package org.carecompanion.clinical.understanding;

import java.util.Optional;
import java.util.OptionalInt;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;

/** The answer to a question for a score: the pain that was asked for, or none yet. */
final class ScoreReader {
  private static final int MOST = 10;

  private final PainWords data;
  private final PainReader pain;

  ScoreReader(PolarityReader polarity) {
    data = new PainWords();
    pain = new PainReader(data, polarity);
  }

  static Answer keyed(String digits) {
    boolean score = digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= MOST;
    return score
        ? new Answer.Score(Integer.parseInt(digits), digits)
        : new Answer.NotUnderstood(digits);
  }

  /** What any question and its answer say of pain. */
  PainReading pain(Asked asked, Words words) {
    return pain.read(asked, words);
  }

  /** A number for another pain than was asked for leaves the question open. */
  Optional<Answer> read(Asked asked, PainMeasure measure, Words words) {
    PainReading read = pain.read(asked, words);
    OptionalInt score =
        switch (measure) {
          case NOW -> read.current();
          case WORST -> read.worst();
        };
    if (score.isPresent()) {
      return Optional.of(new Answer.Score(score.getAsInt(), words.quote()));
    }
    if (data.in("same", words)) {
      return Optional.of(new Answer.SameScore(words.quote()));
    }
    boolean vague = data.in("vague", words) || read.worst().isPresent();
    return vague ? Optional.of(new Answer.Unsure(words.quote())) : Optional.empty();
  }
}
