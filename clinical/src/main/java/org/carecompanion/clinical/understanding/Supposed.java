package org.carecompanion.clinical.understanding;

/**
 * What is only supposed, where a question asks for it: "when would you call us?" - "I'd be soaking
 * through towels". What the answer reports as so is none of it: "I can't breathe", "I have soaked
 * two since noon". In doubt it is a report.
 */
final class Supposed {
  private final Cues cues;

  Supposed(Cues cues) {
    this.cues = cues;
  }

  /** Whether a place in such an answer tells what would be, not what is. */
  boolean only(Marks marks, Span place) {
    Span clause = around(marks, place);
    if (happening(marks, clause)) {
      return false;
    }
    return condition(marks, clause)
        || stands(marks, Cue.WOULD, clause)
        || thenWould(marks, clause)
        || goesOn(marks, clause)
        || !reports(marks.words(), clause);
  }

  /** The clauses that a place stands in. */
  private static Span around(Marks marks, Span place) {
    return new Span(marks.clause(place.first()).first(), marks.clause(place.last()).last());
  }

  private static boolean stands(Marks marks, Cue cue, Span clause) {
    return marks.spans(cue).stream().anyMatch(clause::overlaps);
  }

  /** "I have chest pain | now" says it in a clause of its own, "last night | when I" too. */
  private static boolean happening(Marks marks, Span clause) {
    int next = clause.last() + 1;
    boolean goesOn =
        next < marks.words().size() && marks.words().gapBefore(next) != Words.Gap.SENTENCE;
    return marks.spans(Cue.HAPPENING).stream()
        .anyMatch(
            cue ->
                clause.overlaps(cue)
                    || goesOn && cue.first() == next
                    || cue.last() == clause.first() - 1 && marks.sameSentence(cue, clause));
  }

  /** "If I got", "when I can't", "I'd watch for". */
  private static boolean condition(Marks marks, Span clause) {
    return stands(marks, Cue.SUPPOSING, clause)
        || marks.spans(Cue.CONDITIONAL).stream()
            .filter(clause::overlaps)
            .anyMatch(cue -> marks.spans(Cue.NO_CONDITION).stream().noneMatch(cue::overlaps));
  }

  /** "My leg swells up, I'd call you". */
  private static boolean thenWould(Marks marks, Span clause) {
    int next = clause.last() + 1;
    return next < marks.words().size() && stands(marks, Cue.WOULD_ACT, marks.clause(next));
  }

  /** "If I had chest pain | and I couldn't breathe", not "if I had | and I have". */
  private boolean goesOn(Marks marks, Span clause) {
    Words words = marks.words();
    Span at = clause;
    while (at.first() > 0 && joined(words, at.first())) {
      Span before = marks.clause(at.first() - 1);
      if (happening(marks, before)) {
        return false;
      }
      if (condition(marks, before)) {
        return !(any(words, before, WordList.PAST) && any(words, clause, WordList.PRESENT));
      }
      at = before;
    }
    return false;
  }

  private boolean joined(Words words, int first) {
    String form = words.form(first);
    return words.gapBefore(first) == Words.Gap.SENTENCE
        ? form.equals("or")
        : cues.has(WordList.JOINING, form);
  }

  /** Said of somebody, as a sentence: no bare "chest pain, bleeding". */
  private boolean reports(Words words, Span clause) {
    return any(words, clause, WordList.REPORTING);
  }

  private boolean any(Words words, Span clause, WordList list) {
    for (int at = clause.first(); at <= clause.last(); at++) {
      if (cues.has(list, words.form(at))) {
        return true;
      }
    }
    return false;
  }
}
