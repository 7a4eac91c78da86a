package org.carecompanion.clinical.understanding;

import java.util.List;
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
  }

  /** Anything the patient wants to say; "no" means nothing. */
  record Concern() implements Expected {}

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
   * @param status what choosing it says about the question's concept
   */
  record Option(String id, String key, FindingStatus status, List<Phrase> phrases) {
    public Option {
      phrases = List.copyOf(phrases);
    }
  }
}
