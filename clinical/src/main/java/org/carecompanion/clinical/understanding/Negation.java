package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;

/** Whether a mention is denied by the words of its own clause. */
final class Negation {
  enum Result {
    NONE,
    DENIED,
    /** A denial of a denial: nobody can be sure. */
    UNCLEAR
  }

  /** How far after a denied mention the denial may be taken back: "but now I do". */
  private static final int BUT_NOW_REACH = 6;

  private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "those");

  private final Cues cues;

  Negation(Cues cues) {
    this.cues = cues;
  }

  Result of(Marks marks, Context.Place place) {
    Span span = place.span();
    if (deniedAfter(marks, span)) {
      return Result.DENIED;
    }
    int from = marks.clauseStart(span.first());
    List<Span> harmless = marks.spans(Cue.NO_NEGATION);
    List<Span> denials =
        marks.spans(Cue.NEGATION).stream()
            .filter(cue -> cue.last() >= from && cue.last() <= span.last())
            .filter(cue -> harmless.stream().noneMatch(cue::overlaps))
            .filter(cue -> marks.spans(Cue.CORRECTION).stream().noneMatch(cue::overlaps))
            .filter(cue -> !partOfMention(marks, place, cue))
            .filter(cue -> !aboutSomethingKnown(marks, cue, span))
            .toList();
    if (denials.isEmpty() || butNow(marks, span)) {
      return Result.NONE;
    }
    boolean twice =
        marks.spans(Cue.DOUBLE_NEGATION).stream()
            .filter(pair -> pair.last() <= span.last())
            .anyMatch(pair -> denials.stream().anyMatch(pair::overlaps));
    return twice ? Result.UNCLEAR : Result.DENIED;
  }

  /** In "can't stop the bleeding" or "not breathing" the denial is the symptom itself. */
  private static boolean partOfMention(Marks marks, Context.Place place, Span cue) {
    return cue.first() >= place.span().first()
        && place.names().names(marks.words().form(cue.first()));
  }

  /** "It doesn't touch the chest pain" takes the pain for granted. */
  private boolean aboutSomethingKnown(Marks marks, Span cue, Span mention) {
    Words words = marks.words();
    int before = mention.first() - 1;
    if (before <= cue.last() || !DEFINITE.contains(words.form(before))) {
      return false;
    }
    for (int at = cue.first(); at < before; at++) {
      if (cues.has(WordList.HAVING, words.form(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean butNow(Marks marks, Span mention) {
    return marks.spans(Cue.BUT_NOW).stream()
        .anyMatch(
            cue -> cue.first() > mention.last() && cue.first() <= mention.last() + BUT_NOW_REACH);
  }

  private static boolean deniedAfter(Marks marks, Span mention) {
    int next = mention.last() + 1;
    Words words = marks.words();
    if (next >= words.size() || words.gapBefore(next) == Words.Gap.SENTENCE) {
      return false;
    }
    return marks.spans(Cue.DENIED_AFTER).stream()
        .anyMatch(cue -> cue.first() == next && endsHere(words, cue.last() + 1));
  }

  private static boolean endsHere(Words words, int at) {
    return at >= words.size() || words.gapBefore(at) != Words.Gap.SPACE;
  }
}
