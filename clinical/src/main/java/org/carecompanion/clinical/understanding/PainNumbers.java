package org.carecompanion.clinical.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.NumberWords.Form;
import org.carecompanion.clinical.understanding.NumberWords.Number;
import org.carecompanion.clinical.understanding.NumberedWords.Place;
import org.carecompanion.clinical.understanding.PainRoles.Placed;

/**
 * The pain scores in one text: every number that is no date, dose, age or end of the scale, with
 * what the words around it make of it.
 */
final class PainNumbers {
  /** So few words with a number in them are about that number. */
  private static final int SHORT = 6;

  private final PainWords data;
  private final PainRoles roles;

  PainNumbers(PainWords data) {
    this.data = data;
    this.roles = new PainRoles(data);
  }

  /**
   * @param scale of this text, or of its question where it names none
   * @param body the part of the body that was asked about
   */
  List<PainNumber> in(Words words, PainScale scale, Optional<String> body) {
    NumberedWords numbered = NumberedWords.of(words, NumberRun.of(words, candidates(words, scale)));
    List<Place> places =
        numbered.places().stream()
            .filter(
                place -> isScore(numbered.words(), place, scale.follows(words, place.run().span())))
            .filter(place -> !beyond(words, numbered.words(), place, scale))
            .toList();
    return roles.of(numbered, places, body).stream().map(one -> number(words, one, scale)).toList();
  }

  private static PainNumber number(Words words, Placed placed, PainScale scale) {
    NumberRun run = placed.place().run();
    BigDecimal value = placed.changed() ? run.end() : run.most();
    String said = words.quote(run.span());
    return new PainNumber(
        scale.toTen(value), scale.toTen(run.most()), placed.role(), placed.sign(), said);
  }

  private List<Number> candidates(Words words, PainScale scale) {
    List<Number> spoken =
        NumberRun.in(words).stream().flatMap(run -> run.numbers().stream()).toList();
    return Stream.concat(spoken.stream(), misheard(words, scale, spoken).stream())
        .filter(
            number -> scale.numbers().stream().noneMatch(end -> end.span().overlaps(number.span())))
        .sorted(Comparator.comparingInt(number -> number.span().first()))
        .toList();
  }

  /** "A to out of ten": the recogniser heard a word for the number. */
  private List<Number> misheard(Words words, PainScale scale, List<Number> spoken) {
    List<Number> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Span here = new Span(at, at);
      Integer value = data.soundsLike().get(words.form(at));
      boolean number = spoken.stream().anyMatch(one -> one.span().overlaps(here));
      if (value != null && !number && scale.follows(words, here)) {
        found.add(new Number(BigDecimal.valueOf(value), here, Form.CARDINAL, ""));
      }
    }
    return found;
  }

  /**
   * @param rated "out of ten" follows: no doubt then
   */
  private boolean isScore(Words folded, Place place, boolean rated) {
    Span here = new Span(place.index(), place.index());
    if (data.phrases("denied").spans(folded).stream().anyMatch(here::overlaps)) {
      return false;
    }
    if (rated) {
      return true;
    }
    boolean label =
        data.phrases("label").spans(folded).stream().anyMatch(span -> span.last() == place.index());
    boolean year =
        place.run().numbers().size() > 1 && place.run().numbers().getFirst().amount().signum() == 0;
    return !label && !year && !counted(folded, place) && !pronoun(folded, place);
  }

  /** "Two pills", "six of them". */
  private boolean counted(Words folded, Place place) {
    int next = place.index() + 1;
    return joined(folded, next) && data.lists("units", folded.form(next));
  }

  /** "That one", "one of those". */
  private boolean pronoun(Words folded, Place place) {
    boolean one = place.run().most().compareTo(BigDecimal.ONE) == 0;
    int at = place.index();
    boolean behind = joined(folded, at) && data.lists("pronoun_before_one", folded.form(at - 1));
    boolean before = joined(folded, at + 1) && data.lists("after_one", folded.form(at + 1));
    return one && (behind || before);
  }

  /** Whether this word follows the one before it without a pause. */
  private static boolean joined(Words words, int at) {
    return at > 0 && at < words.size() && words.gapBefore(at) == Words.Gap.SPACE;
  }

  /** "Eleven" and "a hundred" are more than the most, "67" in a long sentence is something else. */
  private static boolean beyond(Words words, Words folded, Place place, PainScale scale) {
    if (!scale.exceededBy(place.run().most()) || scale.follows(words, place.run().span())) {
      return false;
    }
    int at = place.index();
    boolean article = at > 0 && Set.of("a", "an", "like").contains(folded.form(at - 1));
    return !article && folded.size() > SHORT;
  }
}
