package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.QuestionCues.Cue;

/** A question with its cues marked: how it stands to the symptoms it names. */
final class QuestionMarks {
  /** "When you get one of these bad headaches". */
  private static final int HABIT_WORDS = 7;

  /** How far from "anyone in your family" a symptom may stand. */
  private static final int NEAR = 10;

  /** How far behind "if you" a symptom may stand; a recogniser's sentence may be the whole turn. */
  private static final int MAY_COME_REACH = 20;

  /** How far behind "how many" its verb may stand. */
  private static final int INVERSION = 5;

  /** Single words of {@code questions.yaml}. */
  record Lists(
      Set<String> thirdPerson,
      Set<String> still,
      Set<String> reports,
      Set<String> causing,
      Set<String> othersToo) {}

  private final Words words;
  private final Map<Cue, List<Span>> spans;
  private final Lists lists;
  private final Definite definite;

  QuestionMarks(Words words, Map<Cue, List<Span>> spans, Lists lists, Definite definite) {
    this.words = words;
    this.spans = spans;
    this.lists = lists;
    this.definite = definite;
  }

  private List<Span> spans(Cue cue) {
    return spans.getOrDefault(cue, List.of());
  }

  /** What opened the question that the words stand in: the opener nearest before them. */
  Optional<Cue> opener(Span span) {
    int asks = lastBefore(asks(), span);
    int presumes = lastBefore(presumptions(), span);
    if (asks < 0 && presumes < 0) {
      return Optional.empty();
    }
    return Optional.of(presumes > asks ? Cue.PRESUMES : Cue.ASKS);
  }

  /** "Do you" in "how often do you" asks nothing by itself. */
  private List<Span> asks() {
    List<Span> presumptions = presumptions();
    return spans(Cue.ASKS).stream()
        .filter(ask -> presumptions.stream().noneMatch(how -> belongs(ask, how)))
        .toList();
  }

  /** "Is he" in "how many times a day is he vomiting". */
  private boolean belongs(Span ask, Span how) {
    int reach = ask.length() > 1 ? INVERSION : 1;
    return ask.first() >= how.first()
        && ask.first() <= how.last() + reach
        && sameSentence(how.first(), ask.first());
  }

  /** "How is your breathing?" */
  boolean how(Span span) {
    boolean asksHow =
        spans(Cue.PRESUMES).stream()
            .anyMatch(
                cue -> cue.first() <= span.first() && sameSentence(cue.first(), span.first()));
    return asksHow || Set.of("how", "and").contains(words.form(span.first())) || words.size() <= 3;
  }

  /** Opened by more than "any": "do you check your ankles for swelling?" */
  boolean askedInFull(Span span) {
    return spans(Cue.ASKS).stream()
        .filter(ask -> ask.length() > 1 && ask.first() < span.first())
        .anyMatch(ask -> sameSentence(ask.first(), span.first()));
  }

  /** "When you cough, does anything come up?" */
  boolean habit(Span span) {
    for (int at = span.first() - 2; at >= 0 && at >= span.first() - HABIT_WORDS; at--) {
      boolean when = Set.of("when", "whenever", "while").contains(words.form(at));
      if (when && Set.of("you", "he", "she").contains(words.form(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private List<Span> presumptions() {
    return spans(Cue.PRESUMES).stream()
        .filter(span -> spans(Cue.NO_PRESUMPTION).stream().noneMatch(span::overlaps))
        .toList();
  }

  /** Where the last of them begins that stands in the same sentence before the words. */
  private int lastBefore(List<Span> openers, Span span) {
    return openers.stream()
        .mapToInt(Span::first)
        .filter(first -> first <= span.first() && sameSentence(first, span.first()))
        .max()
        .orElse(-1);
  }

  private boolean sameSentence(int from, int to) {
    for (int at = from + 1; at <= to; at++) {
      if (words.gapBefore(at) == Words.Gap.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  private boolean beside(Cue cue, Span span) {
    return spans(cue).stream()
        .filter(found -> Math.abs(found.first() - span.first()) <= NEAR)
        .anyMatch(
            found ->
                sameSentence(
                    Math.min(found.last(), span.last()), Math.max(found.first(), span.first())));
  }

  boolean ofOthers(Span span) {
    return beside(Cue.OTHERS, span) && spans(Cue.OTHERS).stream().noneMatch(this::reports);
  }

  /** "Your mother told me you ..." */
  private boolean reports(Span kin) {
    int next = kin.last() + 1;
    return next < words.size() && lists.reports().contains(words.form(next));
  }

  /** "Does anyone else have this cough?" */
  boolean ofOthersToo(Span span) {
    return definite(span) && words.forms().stream().anyMatch(lists.othersToo()::contains);
  }

  /** "Can you walk without chest pain?" */
  boolean freeOf(Span span) {
    return spans(Cue.FREE_OF).stream()
        .filter(cue -> cue.last() < span.first() && sameSentence(cue.last(), span.first()))
        .anyMatch(cue -> opener(new Span(cue.first(), cue.first())).isPresent());
  }

  /** Asked for a course that is over: "why did you stop the pills?" */
  boolean pastEpisode() {
    return spans(Cue.PAST_EPISODE).stream()
        .anyMatch(cue -> cue.last() >= words.size() - MAY_COME_REACH);
  }

  /** "Did the nausea pass?" */
  boolean over(Span span) {
    int before = definite.determiner(words, span) - 1;
    if (before >= 0 && lists.causing().contains(words.form(before))) {
      return false;
    }
    return spans(Cue.OVER).stream()
        .filter(cue -> cue.first() > span.last() && cue.first() <= span.last() + INVERSION)
        .anyMatch(cue -> sameSentence(span.last(), cue.first()));
  }

  /** Somebody else is spoken of, who may be "she" in the answer. */
  boolean speaksOfOthers() {
    return spans(Cue.OTHERS).stream().anyMatch(kin -> !reports(kin));
  }

  /** "Do you know what signs to look for?" */
  boolean ofKnowledge() {
    return !spans(Cue.KNOWLEDGE).isEmpty();
  }

  boolean alternatives(Span span) {
    return spans(Cue.ALTERNATIVES).stream()
        .anyMatch(found -> found.first() > span.last() && sameSentence(span.last(), found.first()));
  }

  /** What may come, unless a question begins in between: "if you climb stairs, do you ...". */
  boolean mayCome(Span span) {
    return spans(Cue.MAY_COME).stream()
        .filter(cue -> cue.last() < span.first() && sameSentence(cue.last(), span.first()))
        .filter(cue -> span.first() - cue.last() <= MAY_COME_REACH)
        .anyMatch(cue -> spans(Cue.ASKS).stream().noneMatch(ask -> between(cue, ask, span)));
  }

  private static boolean between(Span cue, Span ask, Span span) {
    return ask.first() > cue.last() && ask.first() < span.first() && ask.length() > 1;
  }

  /** "The cough", "your chest pain": known to both. */
  boolean definite(Span span) {
    return definite.in(words, span);
  }

  /** "Do you still have that cough?", "what about the cough?": whether it is there is asked. */
  boolean existence(Cues cues, Span span) {
    int determiner = definite.determiner(words, span);
    int before = determiner - 1;
    boolean here = determiner >= 0 && Set.of("this", "these").contains(words.form(determiner));
    boolean had = !here && before >= 0 && cues.has(WordList.HAVING, words.form(before));
    boolean about = before >= 1 && words.form(before).equals("about");
    boolean stillThere = words.forms().stream().anyMatch(lists.still()::contains);
    boolean opened = opener(span).filter(Cue.ASKS::equals).isPresent();
    return opened && (had || about || stillThere) || opener(span).isEmpty();
  }

  boolean tagged() {
    return spans(Cue.TAGS).stream().anyMatch(span -> span.last() == words.size() - 1);
  }

  boolean ofAnother() {
    return spans(Cue.OTHERS).isEmpty()
        && words.forms().stream().anyMatch(lists.thirdPerson()::contains);
  }

  /**
   * Whether a bare yes or no answers what these words ask: no other question was put since, save
   * more of the same kind.
   */
  boolean open(Span span, Stance stance, List<Span> symptoms) {
    boolean presumedLater = presumptions().stream().anyMatch(cue -> cue.first() > span.last());
    List<Span> later =
        asks().stream()
            .filter(cue -> cue.first() > span.last())
            .filter(cue -> spans(Cue.TAGS).stream().noneMatch(cue::overlaps))
            .toList();
    if (presumedLater || stance == Stance.STATED && !later.isEmpty()) {
      return false;
    }
    return later.stream().allMatch(ask -> asksMore(ask, symptoms));
  }

  private boolean asksMore(Span ask, List<Span> symptoms) {
    boolean oneMore = words.form(ask.last()).equals("any") && ask.length() == 1;
    boolean symptom = symptoms.stream().anyMatch(span -> span.last() >= ask.first());
    String next = ask.last() + 1 < words.size() ? words.form(ask.last() + 1) : "";
    boolean sameThing =
        Set.of("it", "that").contains(words.form(ask.last()))
            || Set.of("other", "of", "like", "that").contains(next);
    return oneMore || symptom || sameThing;
  }
}
