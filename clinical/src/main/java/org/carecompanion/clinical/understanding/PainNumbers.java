package org.carecompanion.clinical.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final PainCounts counts;

  PainNumbers(PainWords data) {
    this.data = data;
    this.roles = new PainRoles(data);
    this.counts = new PainCounts(data);
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
            .toList();
    boolean alone = places.stream().noneMatch(place -> !scale.exceededBy(place.run().most()));
    List<Place> meant =
        places.stream()
            .filter(
                place ->
                    !scale.exceededBy(place.run().most())
                        || scale.follows(words, place.run().span())
                        || !beyond(numbered.words(), place, alone))
            .toList();
    return roles.of(numbered, withoutMistakes(numbered.words(), meant), body).stream()
        .map(one -> number(words, one, scale))
        .toList();
  }

  private static PainNumber number(Words words, Placed placed, PainScale scale) {
    NumberRun run = placed.place().run();
    BigDecimal value = placed.changed() ? run.end() : run.most();
    String said = words.quote(run.span());
    return new PainNumber(
        scale.toTen(value), scale.toTen(run.most()), placed.role(), placed.sign(), said);
  }

  private List<Number> candidates(Words words, PainScale scale) {
    List<Span> idioms = data.phrases("idioms").spans(words);
    List<Number> spoken =
        NumberRun.in(words).stream()
            .flatMap(run -> run.numbers().stream())
            .filter(number -> idioms.stream().noneMatch(number.span()::overlaps))
            .toList();
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
      if (value != null && !number && !endsRange(scale, at) && scale.follows(words, here)) {
        found.add(new Number(BigDecimal.valueOf(value), here, Form.CARDINAL, ""));
      }
    }
    return found;
  }

  /** The "to" of "zero to ten" is no two. */
  private static boolean endsRange(PainScale scale, int at) {
    return scale.numbers().stream().anyMatch(number -> number.span().first() == at + 1);
  }

  /** Each by itself where a question offers several: "is it a six or a seven?". */
  List<Integer> each(Words words, PainScale scale) {
    return NumberRun.of(words, candidates(words, scale)).stream()
        .flatMap(run -> run.numbers().stream())
        .map(number -> scale.toTen(number.amount()))
        .toList();
  }

  /** A number that stands alone and is heard as another word: "for". */
  OptionalInt lone(Words words) {
    List<Integer> heard =
        words.forms().stream()
            .filter(form -> !data.lists("around_misheard", form))
            .map(form -> data.soundsLike().getOrDefault(form, -1))
            .toList();
    return heard.size() == 1 && heard.getFirst() >= 0
        ? OptionalInt.of(heard.getFirst())
        : OptionalInt.empty();
  }

  /**
   * @param rated "out of ten" follows: no doubt then
   */
  private boolean isScore(Words folded, Place place, boolean rated) {
    Span here = new Span(place.index(), place.index());
    boolean denied = data.phrases("denied").spans(folded).stream().anyMatch(here::overlaps);
    return !denied && (rated || !counts.counts(folded, place));
  }

  /** "Seven, no, six": the number before the correction was a mistake. */
  private List<Place> withoutMistakes(Words folded, List<Place> places) {
    List<Span> corrections = data.phrases("corrections").spans(folded);
    List<Place> kept = new ArrayList<>();
    for (int n = 0; n < places.size(); n++) {
      int from = places.get(n).index();
      int to = n + 1 < places.size() ? places.get(n + 1).index() : from;
      boolean mistake = corrections.stream().anyMatch(cue -> cue.first() > from && cue.last() < to);
      if (!mistake) {
        kept.add(places.get(n));
      }
    }
    return kept;
  }

  /** "Eleven" and "a hundred" are more than the most, "67" beside another number is no score. */
  private static boolean beyond(Words folded, Place place, boolean alone) {
    int at = place.index();
    boolean article = at > 0 && Set.of("a", "an", "like").contains(folded.form(at - 1));
    return !article && (!alone || folded.size() > SHORT);
  }
}
