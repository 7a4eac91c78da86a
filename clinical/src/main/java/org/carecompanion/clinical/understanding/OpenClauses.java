package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * The clauses of a turn that may still say something the lexicon has no words for: it found nothing
 * in them, or only what is vague.
 */
final class OpenClauses {
  private final Context context;

  OpenClauses(Context context) {
    this.context = context;
  }

  List<String> in(Heard heard) {
    Words words = heard.words();
    List<String> open = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Span clause = heard.marks().clause(at);
      boolean known =
          heard.said().stream()
              .filter(said -> clause.overlaps(said.hit().span()))
              .anyMatch(said -> !vague(said));
      if (!known && now(heard.marks(), clause, heard.speaker())) {
        open.add(words.quote(clause));
      }
      at = clause.last() + 1;
    }
    return open;
  }

  private static boolean vague(Heard.Said said) {
    return said.hit().entry().is(Lexicon.Trait.VAGUE) && said.status() == FindingStatus.PRESENT;
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
