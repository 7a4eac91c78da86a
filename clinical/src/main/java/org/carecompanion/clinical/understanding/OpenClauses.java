package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a turn that may still say something the lexicon has no words for. */
final class OpenClauses {
  private final Cues cues;
  private final Context context;

  OpenClauses(Cues cues, Context context) {
    this.cues = cues;
    this.context = context;
  }

  /**
   * @param words of a fluent turn
   * @param said where the lexicon found something
   */
  List<String> in(Words words, List<Span> said, Speaker speaker) {
    Marks marks = cues.mark(words, said);
    List<String> open = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Span clause = marks.clause(at);
      if (said.stream().noneMatch(clause::overlaps) && now(marks, clause, speaker)) {
        open.add(words.quote(clause));
      }
      at = clause.last() + 1;
    }
    return open;
  }

  /** As its last word stands, so does the clause: every cue of it comes before. */
  private boolean now(Marks marks, Span clause, Speaker speaker) {
    Span last = new Span(clause.last(), clause.last());
    return switch (context.status(marks, Context.Place.of(last), speaker)) {
      case PRESENT, UNCERTAIN, ABSENT -> true;
      case CONDITIONAL, OTHER_PERSON, HISTORICAL, NOT_A_MENTION, NOT_ASKED -> false;
    };
  }
}
