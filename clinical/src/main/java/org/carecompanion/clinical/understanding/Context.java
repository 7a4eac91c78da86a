package org.carecompanion.clinical.understanding;

import java.util.Set;
import org.carecompanion.clinical.understanding.Words.Gap;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What the words around a mention make of it: present, denied, over, unsure, somebody else's, only
 * spoken of. The cues are data ({@code context.yaml}); the order they are tried in is here. In
 * doubt a mention is present: a missed danger is worse than a needless alert.
 */
final class Context {
  /** How far before a mention a condition or a doubt may stand and still govern it. */
  private static final int REACH = 12;

  /** How far after a mention a doubt may stand. */
  private static final int DOUBT_REACH = 3;

  /** The words of an adverb clause beside its cue: "when I was little". */
  private static final int ADVERB_WORDS = 2;

  private final Cues cues;
  private final Negation negation;
  private final Resolution resolution;
  private final Experiencer experiencer;
  private final CameTrue cameTrue;

  Context(Cues cues) {
    this.cues = cues;
    this.negation = new Negation(cues);
    this.resolution = new Resolution();
    this.experiencer = new Experiencer(cues);
    this.cameTrue = new CameTrue(cues);
  }

  /** A place in a turn whose status is wanted. */
  record Place(Span span, Set<Lexicon.Trait> traits, Names names) {
    static Place of(Lexicon.Hit hit) {
      return new Place(hit.span(), hit.entry().traits(), hit.phrase()::names);
    }

    boolean event() {
      return traits.contains(Lexicon.Trait.EVENT);
    }

    /** Whether it may be somebody else's at all. */
    boolean owned() {
      return !traits.contains(Lexicon.Trait.ANYONE);
    }

    /** Words that stand for a symptom named elsewhere: "it did", "I have not". */
    static Place of(Span span) {
      return new Place(span, Set.of(), form -> false);
    }
  }

  /** Whether a word is part of what the phrase itself says, such as "not" in "not breathing". */
  interface Names {
    boolean names(String form);
  }

  FindingStatus status(Marks marks, Place place, Speaker speaker) {
    Span span = place.span();
    if (takenBack(marks, span) || echo(marks, span) || governs(marks, Cue.LOOKED_FOR, span)) {
      return FindingStatus.NOT_A_MENTION;
    }
    if (conditional(marks, span) && !cameTrue.of(marks, span)) {
      return FindingStatus.CONDITIONAL;
    }
    if (speaker == Speaker.PATIENT && place.owned() && experiencer.someoneElse(marks, span)) {
      return FindingStatus.OTHER_PERSON;
    }
    if (longAgo(marks, span) || !place.event() && resolution.over(marks, span)) {
      return FindingStatus.HISTORICAL;
    }
    return switch (negation.of(marks, place)) {
      case DENIED -> FindingStatus.ABSENT;
      case UNCLEAR -> FindingStatus.UNCERTAIN;
      case NONE -> doubted(marks, span) ? FindingStatus.UNCERTAIN : FindingStatus.PRESENT;
    };
  }

  /** "The scar... no, the calf, I mean": the scar was not meant. */
  private static boolean takenBack(Marks marks, Span span) {
    return marks.spans(Cue.CORRECTION).stream()
        .anyMatch(cue -> span.last() < cue.first() && marks.sameSentence(span, cue));
  }

  /** "What swelling?" */
  private static boolean echo(Marks marks, Span span) {
    Span sentence = marks.sentence(span.first());
    return sentence.last() == span.last()
        && sentence.first() == span.first() - 1
        && marks.words().form(sentence.first()).equals("what");
  }

  /** A cue that ends shortly before the mention, in the same clause. */
  private static boolean governs(Marks marks, Cue cue, Span span) {
    int from = Math.max(marks.clauseStart(span.first()), span.first() - REACH);
    return marks.spans(cue).stream()
        .anyMatch(
            found ->
                found.first() < span.first()
                    && found.last() >= from
                    && found.last() <= span.last());
  }

  private boolean conditional(Marks marks, Span span) {
    int from = Math.max(marks.clauseStart(span.first()), span.first() - REACH);
    return marks.spans(Cue.CONDITIONAL).stream()
        .filter(cue -> cue.last() < span.first() && cue.last() >= from)
        .filter(cue -> marks.spans(Cue.NO_CONDITION).stream().noneMatch(cue::overlaps))
        .filter(cue -> !brokenOff(marks, cue, span))
        .anyMatch(cue -> !mainClauseBegan(marks, cue, span) && !habit(marks, cue, span));
  }

  /** "They said any chest pain, call, well I have chest pain". */
  private static boolean brokenOff(Marks marks, Span cue, Span mention) {
    return marks.spans(Cue.BREAKS_OFF).stream()
        .anyMatch(off -> off.first() > cue.last() && off.last() <= mention.last());
  }

  /** "If I cough, blood comes up": the condition ended at the comma. */
  private static boolean mainClauseBegan(Marks marks, Span cue, Span mention) {
    boolean fronted = cue.first() == 0 || cue.first() == marks.clauseStart(cue.first());
    for (int at = cue.last() + 1; fronted && at <= mention.first(); at++) {
      if (marks.words().gapBefore(at) == Gap.COMMA) {
        return true;
      }
    }
    return false;
  }

  /** "If I get dizzy I sit down" tells what happens; "if I get dizzy I'll call" what may. */
  private boolean habit(Marks marks, Span cue, Span mention) {
    Words words = marks.words();
    int next = marks.clause(mention.last()).last() + 1;
    boolean fronted = cue.first() == marks.clauseStart(cue.first());
    if (!fronted || next >= words.size() || words.gapBefore(next) == Gap.SENTENCE) {
      return false;
    }
    Span main = marks.clause(next);
    for (int at = main.first(); at <= main.last(); at++) {
      if (cues.has(WordList.MODALS, words.form(at))) {
        return false;
      }
    }
    return words.form(next).equals("i") || words.form(next).equals("it");
  }

  /** Said in the same clause, or in an adverb clause right beside: "when I was little". */
  private static boolean longAgo(Marks marks, Span span) {
    Span clause = marks.clause(span.first());
    return marks.spans(Cue.LONG_AGO).stream()
        .filter(cue -> marks.sameSentence(cue, span))
        .filter(cue -> clause.overlaps(cue) || adverbBeside(marks, clause, cue))
        .anyMatch(cue -> !began(marks, cue));
  }

  private static boolean adverbBeside(Marks marks, Span clause, Span cue) {
    Span own = marks.clause(cue.first());
    boolean beside = own.last() + 1 == clause.first() || clause.last() + 1 == own.first();
    return beside && own.length() <= cue.length() + ADVERB_WORDS;
  }

  /** "It started six months ago" tells a beginning. */
  private static boolean began(Marks marks, Span cue) {
    Span clause = marks.clause(cue.first());
    return marks.spans(Cue.ONSET).stream().anyMatch(clause::overlaps);
  }

  private static boolean doubted(Marks marks, Span span) {
    boolean before = governs(marks, Cue.UNCERTAIN, span);
    return before
        || marks.spans(Cue.UNCERTAIN_AFTER).stream()
            .filter(cue -> marks.sameSentence(cue, span))
            .anyMatch(cue -> cue.first() > span.last() && cue.first() <= span.last() + DOUBT_REACH);
  }
}
