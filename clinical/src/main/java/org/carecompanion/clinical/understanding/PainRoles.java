package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carecompanion.clinical.understanding.NumberedWords.Place;
import org.carecompanion.clinical.understanding.PainNumber.Role;
import org.carecompanion.clinical.understanding.PainNumber.Sign;

/**
 * Which pain each number of a text tells. Words belong to the number on their own side of a clause
 * border; where nothing parts two numbers, words in front count when the first number has words in
 * front of it too ("right now a four when I climb an eight"), else words behind ("a four right now
 * an eight when I climb").
 */
final class PainRoles {
  private static final Set<String> STRONG_BORDERS =
      Set.of("but", "though", "although", "however", "while", "whereas", "except");
  private static final Set<String> BORDERS = Set.of("and", "then", "so", "because", "cause", "or");
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "i", "im", "ive", "id", "it", "its", "my", "the", "that", "thats", "now", "today",
          "right", "when", "if", "with", "without", "at");

  /** So few words around a number leave nothing else for it to be: "yeah, six". */
  private static final int BARE = 3;

  private static final Set<String> LEADS = Set.of("a", "an", "about", "like", "maybe");
  private static final Set<String> OF_IT = Set.of("it", "its", "that", "thats", "hurts");
  private static final Set<String> PRESENT = Set.of("is", "its", "im", "am", "are", "s", "hurts");

  private static final List<Cue> CUES =
      List.of(
          new Cue("least", Role.LEAST),
          new Cue("worst", Role.WORST),
          new Cue("now", Role.NOW),
          new Cue("today", Role.TODAY),
          new Cue("earlier_today", Role.EARLIER),
          new Cue("past", Role.PAST),
          new Cue("without_medicine", Role.WITHOUT_MEDICINE),
          new Cue("with_medicine", Role.WITH_MEDICINE),
          new Cue("rising", Role.AT_TIMES),
          new Cue("activity", Role.AT_TIMES));

  private record Cue(String list, Role role) {}

  /** So short a sentence in front belongs to the number: "Right now? A four." */
  private static final int LEAD_IN = 4;

  private final PainWords data;

  PainRoles(PainWords data) {
    this.data = data;
  }

  /**
   * @param changed the number tells from where to where: "went from an eight to a three"
   */
  record Placed(Place place, Role role, boolean changed, Sign sign) {
    Placed as(Role other) {
      return new Placed(place, other, changed, sign);
    }
  }

  /**
   * @param body the part of the body that was asked about
   */
  List<Placed> of(NumberedWords numbered, List<Place> places, Optional<String> body) {
    Words words = numbered.words();
    List<Placed> placed = new ArrayList<>();
    List<Span> territories = new ArrayList<>();
    int from = 0;
    for (int n = 0; n < places.size(); n++) {
      int at = places.get(n).index();
      boolean last = n + 1 == places.size();
      int to = last ? words.size() - 1 : split(words, from, at, places.get(n + 1).index()) - 1;
      Span territory = new Span(start(words, from, at), end(words, at, to));
      territories.add(territory);
      placed.add(place(words, territory, places.get(n)));
      from = to + 1;
    }
    return body.map(asked -> ofBody(asked, words, territories, placed)).orElse(placed);
  }

  /** Asked for the knee, "the knee's a three, my back is an eight" is a three. */
  private List<Placed> ofBody(
      String asked, Words words, List<Span> territories, List<Placed> placed) {
    List<Words> own = territories.stream().map(words::part).toList();
    boolean named =
        own.stream().anyMatch(part -> part.forms().stream().anyMatch(f -> isPart(f, asked)));
    List<Placed> about = new ArrayList<>();
    for (int n = 0; n < placed.size(); n++) {
      boolean elsewhere =
          named
              && own.get(n).forms().stream().noneMatch(f -> isPart(f, asked))
              && data.in("body", own.get(n));
      about.add(elsewhere ? placed.get(n).as(Role.OTHER) : placed.get(n));
    }
    return about;
  }

  /** "Knee", "knees" and "knee's". */
  private static boolean isPart(String form, String body) {
    return form.equals(body) || form.equals(body + "s");
  }

  private Placed place(Words words, Span territory, Place place) {
    Words all = words.part(territory);
    Words own = words.part(clause(words, territory, place.index()));
    boolean from = place.index() > 0 && follows(words, place.index(), "from");
    boolean several = place.run().parts().size() > 1;
    boolean falls = from && place.run().falls();
    boolean changed =
        several
            && (falls
                || data.in("changed", words.part(new Span(territory.first(), place.index()))));
    Role role = from && !several ? Role.PAST : role(own, all);
    return new Placed(place, role, changed, sign(words, own, place, changed));
  }

  /** "From", "from a", "from about a". */
  private static boolean follows(Words words, int number, String form) {
    return IntStream.of(1, 2, 3)
        .map(back -> number - back)
        .takeWhile(at -> at >= 0)
        .mapToObj(words::form)
        .takeWhile(before -> before.equals(form) || LEADS.contains(before))
        .anyMatch(form::equals);
  }

  private Sign sign(Words words, Words own, Place place, boolean changed) {
    if (data.in("pain", own)) {
      return Sign.PAIN;
    }
    int before = place.index() - 1;
    boolean article = before >= 0 && Set.of("a", "an").contains(words.form(before));
    if (!article && !changed && own.size() > BARE) {
      return Sign.NONE;
    }
    boolean ofIt = changed || own.forms().stream().anyMatch(OF_IT::contains);
    return ofIt ? Sign.SAID_OF_IT : Sign.PUT_LIKE_A_SCORE;
  }

  private Role role(Words own, Words all) {
    boolean otherSubject = otherSubject(own) && !data.in("pain", own);
    if (otherSubject || data.in("goal", own) || data.in("if_only", own)) {
      return Role.OTHER;
    }
    Role spoken = timed(own);
    if (data.in("reported", own)) {
      return Role.REPORTED;
    }
    if (Set.of(Role.NOW, Role.TODAY, Role.EARLIER).contains(spoken)
        && data.in("weak_past", own)
        && !data.in("now", own)) {
      return Role.WAS;
    }
    if (spoken != Role.PLAIN) {
      return spoken;
    }
    boolean present = own.forms().stream().anyMatch(PRESENT::contains);
    if (data.in("weak_past", own)) {
      return timed(all) == Role.PAST ? Role.PAST : Role.WAS;
    }
    Role around = timed(all);
    boolean opened = own.size() > 0 && BORDERS.contains(own.form(0));
    return around == Role.PAST && (present || opened) ? Role.PLAIN : around;
  }

  /** "My stress is a ten": something else, named in front of the number. */
  private boolean otherSubject(Words own) {
    int number = own.forms().indexOf(NumberedWords.NUMBER);
    return own.forms().subList(0, number).stream()
        .anyMatch(form -> data.lists("other_subjects", form));
  }

  /** By the first list a phrase of which stands in the words. */
  private Role timed(Words words) {
    return CUES.stream()
        .filter(cue -> data.in(cue.list(), words))
        .filter(cue -> cue.role() != Role.AT_TIMES || !data.in("usual", words))
        .map(Cue::role)
        .findFirst()
        .orElse(Role.PLAIN);
  }

  /** The first word of the second of two neighbouring numbers. */
  private int split(Words words, int from, int first, int second) {
    return IntStream.rangeClosed(first + 1, second)
        .filter(at -> border(words, at) > 0)
        .boxed()
        .max(Comparator.comparingInt((Integer at) -> border(words, at)).thenComparing(at -> at))
        .orElseGet(() -> withoutBorder(words, from, first, second));
  }

  /** "It was a nine yesterday now it's a three": each number has one of two times. */
  private int withoutBorder(Words words, int from, int first, int second) {
    if (second == first + 1) {
      return second;
    }
    Words between = words.part(new Span(first + 1, second - 1));
    Optional<Integer> turn = turn(between);
    if (turn.isPresent()) {
      return first + 1 + turn.get();
    }
    Words lead = words.part(new Span(from, first));
    boolean leading = timed(lead) != Role.PLAIN || data.in("weak_past", lead);
    return leading ? first + 1 : second;
  }

  /** Where the cues change from those of one number to those of the next. */
  private Optional<Integer> turn(Words between) {
    record Found(Role role, Span span) {}
    List<Found> cues =
        CUES.stream()
            .flatMap(
                cue ->
                    data.phrases(cue.list()).spans(between).stream()
                        .map(span -> new Found(cue.role(), span)))
            .sorted(Comparator.comparingInt(found -> found.span().first()))
            .toList();
    return IntStream.range(1, cues.size())
        .filter(n -> cues.get(n).role() != cues.get(n - 1).role())
        .filter(n -> cues.get(n).span().first() > cues.get(n - 1).span().last())
        .mapToObj(n -> cues.get(n).span().first())
        .reduce((one, later) -> later);
  }

  /** How strongly a clause begins at this word; 0 when none does. */
  private static int border(Words words, int at) {
    String form = words.form(at);
    return switch (words.gapBefore(at)) {
      case SENTENCE -> 4;
      case COMMA -> STRONG_BORDERS.contains(form) ? 3 : BORDERS.contains(form) ? 2 : 1;
      case SPACE -> STRONG_BORDERS.contains(form) ? 3 : BORDERS.contains(form) ? 2 : 0;
    };
  }

  /** The sentence of the number, with a short one in front of it. */
  private static int start(Words words, int from, int at) {
    int first = at;
    while (first > from && words.gapBefore(first) != Words.Gap.SENTENCE) {
      first--;
    }
    int before = first;
    while (before > from && first - before < LEAD_IN) {
      before--;
      if (before == from || words.gapBefore(before) == Words.Gap.SENTENCE) {
        return before;
      }
    }
    return first;
  }

  private static int end(Words words, int at, int to) {
    int last = at;
    while (last < to && words.gapBefore(last + 1) != Words.Gap.SENTENCE) {
      last++;
    }
    return last;
  }

  /** The clause of the number inside its territory. */
  private static Span clause(Words words, Span territory, int at) {
    int first = at;
    while (first > territory.first() && !opens(words, first)) {
      first--;
    }
    int last = at;
    while (last < territory.last() && !opens(words, last + 1)) {
      last++;
    }
    return new Span(first, last);
  }

  private static boolean opens(Words words, int at) {
    boolean comma = words.gapBefore(at) == Words.Gap.COMMA;
    return border(words, at) > 1 || comma && CLAUSE_OPENERS.contains(words.form(at));
  }
}
