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

  private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that");

  private final Cues cues;

  Negation(Cues cues) {
    this.cues = cues;
  }

  Result of(Words words, Lexicon.Hit hit) {
    Span span = hit.span();
    if (deniedAfter(words, span)) {
      return Result.DENIED;
    }
    int from = cues.clauseStart(words, span.first());
    List<Span> harmless = cues.spans("no_negation", words);
    List<Span> denials =
        cues.spans("negation", words).stream()
            .filter(cue -> cue.first() >= from && cue.last() <= span.last())
            .filter(cue -> harmless.stream().noneMatch(cue::overlaps))
            .filter(cue -> !partOfMention(words, hit, cue))
            .filter(cue -> !aboutSomethingKnown(words, cue, span))
            .toList();
    if (denials.isEmpty()) {
      return Result.NONE;
    }
    boolean twice =
        cues.spans("double_negation", words).stream()
            .anyMatch(pair -> denials.stream().anyMatch(pair::overlaps));
    return twice ? Result.UNCLEAR : Result.DENIED;
  }

  /** In "can't stop the bleeding" or "not breathing" the denial is the symptom itself. */
  private static boolean partOfMention(Words words, Lexicon.Hit hit, Span cue) {
    return cue.first() >= hit.span().first() && hit.phrase().names(words.form(cue.first()));
  }

  /** "It doesn't touch the chest pain" takes the pain for granted. */
  private boolean aboutSomethingKnown(Words words, Span cue, Span mention) {
    int before = mention.first() - 1;
    if (before <= cue.last() || !DEFINITE.contains(words.form(before))) {
      return false;
    }
    for (int at = cue.last() + 1; at < before; at++) {
      if (cues.has("having", words.form(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean deniedAfter(Words words, Span mention) {
    int next = mention.last() + 1;
    if (next >= words.size() || words.gapBefore(next) == Words.Gap.SENTENCE) {
      return false;
    }
    return cues.spans("denied_after", words).stream()
        .anyMatch(cue -> cue.first() == next && endsHere(words, cue.last() + 1));
  }

  private static boolean endsHere(Words words, int at) {
    return at >= words.size() || words.gapBefore(at) != Words.Gap.SPACE;
  }
}
