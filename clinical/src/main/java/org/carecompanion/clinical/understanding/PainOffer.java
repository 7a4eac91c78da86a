package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.clinical.understanding.PainNumber.Role;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;

/**
 * What an answer without a number of its own makes of those in the question: it agrees to them
 * ("about a six?" - "just about"), or chooses one ("six or seven?" - "the lower").
 */
final class PainOffer {
  private final PainWords data;
  private final PainNumbers numbers;
  private final PolarityReader polarity;

  PainOffer(PainWords data, PainNumbers numbers, PolarityReader polarity) {
    this.data = data;
    this.numbers = numbers;
    this.polarity = polarity;
  }

  /** The numbers of the question that the answer takes, or none. */
  List<PainNumber> taken(PainQuestion question, List<PainNumber> offered, Words answer) {
    OptionalInt chosen = chosen(numbers.each(question.words(), question.scale()), answer);
    if (chosen.isPresent()) {
      return List.of(PainNumber.of(chosen.getAsInt(), Role.PLAIN, answer.quote()));
    }
    if (!agrees(answer) || data.in("open_ended", question.words())) {
      return List.of();
    }
    return data.in("same", answer) ? offered.stream().map(PainOffer::still).toList() : offered;
  }

  /** "You said five yesterday, and today?" - "the same". */
  private static PainNumber still(PainNumber number) {
    return number.is(Role.PAST, Role.WAS)
        ? PainNumber.of(number.value(), Role.PLAIN, number.words())
        : number;
  }

  private OptionalInt chosen(List<Integer> each, Words answer) {
    if (each.size() < 2) {
      return OptionalInt.empty();
    }
    if (data.in("pick_between", answer) || data.in("pick_higher", answer)) {
      return each.stream().mapToInt(Integer::intValue).max();
    }
    if (data.in("pick_lower", answer)) {
      return each.stream().mapToInt(Integer::intValue).min();
    }
    if (data.in("pick_first", answer)) {
      return OptionalInt.of(each.getFirst());
    }
    return data.in("pick_last", answer) ? OptionalInt.of(each.getLast()) : OptionalInt.empty();
  }

  private boolean agrees(Words answer) {
    boolean yes = polarity.read(answer).equals(Set.of(Polarity.YES)) || data.in("agrees", answer);
    return yes && !data.in("disagrees", answer);
  }
}
