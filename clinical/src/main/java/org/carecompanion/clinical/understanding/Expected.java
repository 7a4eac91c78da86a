package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** What kind of answer a question asks for. */
public sealed interface Expected {

  /**
   * A question put so that yes means trouble.
   *
   * @param yes lay answers to this very question that mean yes without the word
   * @param no the same for no
   */
  record YesNo(List<Phrase> yes, List<Phrase> no) implements Expected {
    public YesNo {
      yes = List.copyOf(yes);
      no = List.copyOf(no);
    }

    /** A yes/no question without lay answers of its own. */
    public static YesNo plain() {
      return new YesNo(List.of(), List.of());
    }
  }

  /** Pain on the 0 to 10 scale. */
  record PainScore(PainMeasure measure) implements Expected {}

  /** One of several named answers. */
  record Choice(List<Option> options) implements Expected {
    public Choice {
      options = List.copyOf(options);
    }

    /**
     * Whether these words, as they are, are an answer that worries nobody: "call 911" to what one
     * would do.
     */
    public boolean isHarmless(String text) {
      Words words = Words.of(text);
      return options.stream()
          .filter(option -> option.means().status() == FindingStatus.ABSENT)
          .flatMap(option -> option.phrases().stream())
          .flatMap(phrase -> phrase.in(words).stream())
          .anyMatch(span -> span.length() == words.size());
    }
  }

  /** Anything the patient wants to say; "no" means nothing. */
  record Concern() implements Expected {}

  /**
   * A number about the body.
   *
   * @param kinds what may be measured or counted; the first that is told counts
   * @param none lay answers to this very question that there is no number
   */
  record Amount(List<Measure.Kind> kinds, List<Phrase> none) implements Expected {
    public Amount {
      kinds = List.copyOf(kinds);
      none = List.copyOf(none);
    }
  }

  /** Words that are kept as they are: a name, an hour, how something looks. */
  record OwnWords() implements Expected {}

  /** Whether a nurse shall call back. */
  record CallBack() implements Expected {}

  /** Nothing is asked of the patient now, such as before identity holds. */
  record Nothing() implements Expected {}

  /** Which pain a score tells. */
  enum PainMeasure {
    NOW,
    WORST
  }

  /**
   * One answer of a choice.
   *
   * @param key the keypad digit for it
   */
  record Option(String id, String key, Means means, List<Phrase> phrases) {
    public Option {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * What choosing an option says.
   *
   * @param concept what it is about; the question's main one, if empty
   */
  record Means(Optional<Concept> concept, FindingStatus status) {}
}
