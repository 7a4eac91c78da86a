package org.carecompanion.clinical.understanding;

/** Whether a symptom is said to be over: "I had a fever but it's gone". */
final class Resolution {
  /** How far after a mention it may be said to be over: "yesterday, but that's gone now". */
  private static final int REACH = 20;

  boolean over(Marks marks, Span span) {
    int last = Math.min(marks.words().size() - 1, span.last() + REACH);
    return marks.spans(Cue.RESOLVED).stream()
        .filter(cue -> !endsWithin(cue, span))
        .filter(
            cue ->
                cue.first() > span.last()
                    ? cue.last() <= last && !aboutAnother(marks, span, cue)
                    : cue.first() >= marks.clauseStart(span.first()) && cue.first() < span.first())
        .anyMatch(cue -> !cameBack(marks, span));
  }

  /** "The swelling is there but the fever is gone": the fever is over, not the swelling. */
  private static boolean aboutAnother(Marks marks, Span mention, Span cue) {
    int from = Math.max(mention.last() + 1, marks.clauseStart(cue.first()));
    boolean sameClause = marks.clauseStart(cue.first()) <= mention.last();
    return !sameClause
        && marks.mentions().stream()
            .anyMatch(other -> other.first() >= from && other.last() <= cue.last());
  }

  private static boolean cameBack(Marks marks, Span mention) {
    return marks.spans(Cue.RECURRING).stream()
        .filter(cue -> cue.first() > mention.last())
        .filter(cue -> marks.spans(Cue.RESOLVED).stream().noneMatch(cue::overlaps))
        .anyMatch(cue -> !ofAnother(marks, mention, cue));
  }

  /** "The fever is gone but I still have a cough": still the cough. */
  private static boolean ofAnother(Marks marks, Span mention, Span cue) {
    Span clause = marks.clause(cue.first());
    return marks.mentions().stream()
        .anyMatch(other -> !other.overlaps(mention) && clause.overlaps(other));
  }

  /** In "my foot has gone to sleep" the word of its end is part of the mention. */
  private static boolean endsWithin(Span cue, Span mention) {
    return cue.last() >= mention.first() && cue.last() <= mention.last();
  }
}
