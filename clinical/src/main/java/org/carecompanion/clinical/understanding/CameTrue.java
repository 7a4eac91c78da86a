package org.carecompanion.clinical.understanding;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what was only spoken of as possible is then said to have come: "call if I get chest pain,
 * so I'm calling", "if I soaked a pad. Well, I have soaked two since noon".
 */
final class CameTrue {
  /** How far behind the mention it may be said. */
  private static final int REACH = 25;

  /** So many letters make the same verb: "soak", "soaked". Shorter words stand everywhere. */
  private static final int BEGINNING = 4;

  private final Cues cues;

  CameTrue(Cues cues) {
    this.cues = cues;
  }

  boolean of(Marks marks, Span mention) {
    int last = Math.min(marks.words().size() - 1, mention.last() + REACH);
    boolean said =
        marks.spans(Cue.CAME_TRUE).stream()
            .anyMatch(cue -> cue.first() > mention.last() && cue.last() <= last);
    return said || takenUp(marks, mention, last);
  }

  /** The same verb again, now as what happened: "I have soaked two", "it hurts right now". */
  private boolean takenUp(Marks marks, Span mention, int last) {
    Words words = marks.words();
    Set<String> own =
        words.part(marks.clause(mention.first())).forms().stream()
            .filter(form -> form.length() >= BEGINNING)
            .map(form -> form.substring(0, BEGINNING))
            .collect(Collectors.toSet());
    for (int at = marks.clause(mention.last()).last() + 2; at <= last; at++) {
      String form = words.form(at);
      boolean same = form.length() >= BEGINNING && own.contains(form.substring(0, BEGINNING));
      if (same && happened(marks, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean happened(Marks marks, int at) {
    Span clause = marks.clause(at);
    boolean supposed =
        stands(marks, Cue.CONDITIONAL, clause)
            || stands(marks, Cue.SUPPOSING, clause)
            || stands(marks, Cue.NEGATION, clause);
    return !supposed && at > clause.first() && (perfect(marks, at) || itDoesNow(marks, at));
  }

  /** In a clause that names no symptom by itself: what names one is read by itself. */
  private boolean perfect(Marks marks, int at) {
    Words words = marks.words();
    int before = marks.in(Cue.HAPPENING, at - 1) ? at - 2 : at - 1;
    return marks.mentions().stream().noneMatch(marks.clause(at)::overlaps)
        && before >= 0
        && cues.has(WordList.PRESENT, words.form(before));
  }

  private boolean itDoesNow(Marks marks, int at) {
    Span clause = marks.clause(at);
    boolean now =
        stands(marks, Cue.HAPPENING, clause) || marks.in(Cue.HAPPENING, clause.last() + 1);
    return now && cues.has(WordList.STANDING_FOR, marks.words().form(at - 1));
  }

  private static boolean stands(Marks marks, Cue cue, Span clause) {
    return marks.spans(cue).stream().anyMatch(clause::overlaps);
  }
}
