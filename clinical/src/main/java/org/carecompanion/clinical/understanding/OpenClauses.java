package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What of a turn may still say something the lexicon has no words for: clauses in which it found
 * nothing, or only what is vague; and, for signs of danger, also clauses in which it found what
 * threatens no life ("my foot is cold"), and whole sentences, because danger is often told in
 * several steps ("I bent down, felt a clunk, and now it points outwards").
 */
final class OpenClauses {
  /** Longer sentences say too many things to have one meaning. */
  private static final int WORDS = 28;

  private final Context context;
  private final Framing framing;
  private final Set<Concept> dangers;

  /**
   * @param dangers what threatens life by itself
   */
  OpenClauses(Context context, Framing framing, Set<Concept> dangers) {
    this.context = context;
    this.framing = framing;
    this.dangers = Set.copyOf(dangers);
  }

  /** What the lexicon made of a clause. */
  private enum Found {
    NOTHING,
    LESS,
    ENOUGH
  }

  SecondReader.Open in(Heard heard, Wording question) {
    Words words = heard.words();
    List<String> open = new ArrayList<>();
    List<String> wider = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Span sentence = heard.marks().sentence(at);
      List<Span> clauses = clauses(heard.marks(), sentence);
      List<Found> found = clauses.stream().map(clause -> found(heard, question, clause)).toList();
      for (int one = 0; one < clauses.size(); one++) {
        if (found.get(one) == Found.ENOUGH) continue;
        (found.get(one) == Found.NOTHING ? open : wider).add(words.quote(clauses.get(one)));
      }
      if (clauses.size() > 1 && sentence.length() <= WORDS && !found.contains(Found.ENOUGH)) {
        wider.add(words.quote(sentence));
      }
      at = sentence.last() + 1;
    }
    return new SecondReader.Open(open, wider);
  }

  private static List<Span> clauses(Marks marks, Span sentence) {
    List<Span> clauses = new ArrayList<>();
    for (int at = sentence.first(); at <= sentence.last(); ) {
      Span clause = marks.clause(at);
      clauses.add(clause);
      at = clause.last() + 1;
    }
    return clauses;
  }

  private Found found(Heard heard, Wording question, Span clause) {
    boolean supposed = framing.supposes(heard, question, clause);
    if (supposed || !now(heard.marks(), clause, heard.speaker())) {
      return Found.ENOUGH;
    }
    return heard.said().stream()
        .filter(said -> clause.overlaps(said.hit().span()))
        .map(this::found)
        .max(Comparator.naturalOrder())
        .orElse(Found.NOTHING);
  }

  private Found found(Heard.Said said) {
    if (said.status() != FindingStatus.PRESENT || dangers.contains(said.concept())) {
      return Found.ENOUGH;
    }
    return said.hit().entry().is(Lexicon.Trait.VAGUE) ? Found.NOTHING : Found.LESS;
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
