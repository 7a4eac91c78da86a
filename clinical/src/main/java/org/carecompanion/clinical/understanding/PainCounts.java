package org.carecompanion.clinical.understanding;

import java.math.BigDecimal;
import org.carecompanion.clinical.understanding.NumberedWords.Place;

/** Tells numbers that count or name something else: pills, hours, rooms, years, "that one". */
final class PainCounts {
  /** So short a word in s is no plural. */
  private static final int SHORT = 3;

  private final PainWords data;

  PainCounts(PainWords data) {
    this.data = data;
  }

  /**
   * @param folded every number as one word
   */
  boolean counts(Words folded, Place place) {
    return labelled(folded, place.index())
        || year(place)
        || unit(folded, place.index() + 1)
        || data.phrases("counted").spans(folded).stream()
            .anyMatch(span -> span.first() == place.index())
        || pronoun(folded, place);
  }

  /** "Room eight", "took them at eight". */
  private boolean labelled(Words folded, int at) {
    return data.phrases("label").spans(folded).stream()
        .anyMatch(span -> span.last() == at && oneBreath(folded, span));
  }

  private static boolean oneBreath(Words folded, Span span) {
    for (int at = span.first() + 1; at <= span.last(); at++) {
      if (!joined(folded, at)) {
        return false;
      }
    }
    return true;
  }

  /** "O six". */
  private static boolean year(Place place) {
    return place.run().numbers().size() > 1
        && place.run().numbers().getFirst().amount().signum() == 0;
  }

  /** "Two pills", "six eggs". */
  private boolean unit(Words folded, int next) {
    if (!joined(folded, next)) {
      return false;
    }
    String form = folded.form(next);
    boolean plural = form.length() > SHORT && form.endsWith("s") && !form.endsWith("ss");
    return data.lists("units", form)
        || plural && !data.lists("no_plural", form) && !data.lists("pain", form) && !part(form);
  }

  /** "The leg's a five, ankle's a three": the next thing that is rated. */
  private boolean part(String form) {
    return data.lists("body", form.substring(0, form.length() - 1));
  }

  /** "That one", "one of those". */
  private boolean pronoun(Words folded, Place place) {
    boolean one = place.run().most().compareTo(BigDecimal.ONE) == 0;
    int at = place.index();
    boolean behind = joined(folded, at) && data.lists("pronoun_before_one", folded.form(at - 1));
    boolean before = joined(folded, at + 1) && data.lists("after_one", folded.form(at + 1));
    boolean article = at > 0 && folded.form(at - 1).equals("a");
    return one && !article && (behind || before);
  }

  /** Whether this word follows the one before it without a pause. */
  private static boolean joined(Words words, int at) {
    return at > 0 && at < words.size() && words.gapBefore(at) == Words.Gap.SPACE;
  }
}
