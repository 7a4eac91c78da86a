package org.carecompanion.clinical.understanding;

import java.util.BitSet;
import org.carecompanion.clinical.understanding.Words.Gap;

/**
 * Where clauses begin, in clean text and in a recogniser's, which has no commas: at sentence ends,
 * at words that turn ("but", "because"), at a new subject. A list goes on: "no fever, chills or
 * vomiting" is one clause.
 */
final class Clauses {
  private final Cues cues;

  Clauses(Cues cues) {
    this.cues = cues;
  }

  BitSet starts(Words words) {
    BitSet starts = new BitSet(words.size());
    for (int at = 1; at < words.size(); at++) {
      starts.set(at, startsClause(words, at));
    }
    return starts;
  }

  private boolean startsClause(Words words, int at) {
    String form = words.form(at);
    Gap gap = words.gapBefore(at);
    if (gap == Gap.SENTENCE) {
      return true;
    }
    if (gap == Gap.COMMA && (cues.has(WordList.AFTER_COMMA, form) || answerBefore(words, at - 1))) {
      return true;
    }
    return turns(words, at, form) || newSubject(words, at, form, gap);
  }

  private boolean turns(Words words, int at, String form) {
    if (cues.has(WordList.SOFT_TURNS, form)) {
      String before = words.form(at - 1);
      return !cues.has(WordList.GOVERNORS, before) && !cues.has(WordList.SUBJECTS, before);
    }
    if (!cues.has(WordList.NEW_CLAUSE, form)) {
      return false;
    }
    return switch (form) {
      case "and" -> !listGoesOn(words, at);
      case "with", "from" -> !cues.has(WordList.WITH_GOVERNORS, words.form(at - 1));
      default -> true;
    };
  }

  /** "Chest pain and fever" is one list; "and I", "and have", "and my" begin anew. */
  private boolean listGoesOn(Words words, int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    String next = words.form(at + 1);
    return !cues.has(WordList.SUBJECTS, next) && !cues.has(WordList.AFTER_COMMA, next);
  }

  private boolean newSubject(Words words, int at, String form, Gap gap) {
    boolean governed =
        gap == Gap.SPACE && cues.has(WordList.GOVERNORS, words.form(at - 1))
            || words.form(at - 1).equals("or")
            || words.form(at - 1).equals("and");
    return cues.has(WordList.SUBJECTS, form) && !governed;
  }

  /** "No, chest pain": the no stands alone, it denies nothing behind the comma. */
  private boolean answerBefore(Words words, int at) {
    boolean opens = at == 0 || words.gapBefore(at) != Gap.SPACE;
    return opens && cues.has(WordList.ANSWER_WORDS, words.form(at));
  }
}
