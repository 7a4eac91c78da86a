package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Words of a name that could be a date's: April Jones, Min-jun (heard as "min june"), Charles
 * Sutherland the third.
 */
final class NamesLikeDates {
  private static final Pattern NUMBERED =
      Pattern.compile("(?i).*\\b(ii|iii|iv|v|2nd|3rd|4th)\\b.*");

  private static final Set<String> NUMBERS =
      Set.of("second", "third", "fourth", "fifth", "2nd", "3rd", "4th", "5th");

  private final SoundAlike sounds = new SoundAlike();
  private final NameReach reach = new NameReach(sounds);

  /** The turn without them. */
  Words in(Words words, Person expected) {
    NameForms given = NameForms.of(expected.givenName());
    NameForms family = NameForms.of(expected.familyName());
    List<Span> names = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (isName(words, at, given)
          || isName(words, at, family)
          || NUMBERED.matcher(expected.familyName()).matches() && counts(words, at, family)) {
        names.add(new Span(at, at));
      }
    }
    return words.leavingOut(names);
  }

  private boolean isName(Words words, int at, NameForms name) {
    if (!SpokenDate.isMonth(words.form(at))) {
      return false;
    }
    boolean inside = name.forms().size() > 1 && name.formByFormAt(words, at, this::heard);
    boolean alone = name.forms().size() == 1 && heard(words.form(at), name.whole());
    return inside || alone && (otherMonth(words, at) || !besideNumber(words, at));
  }

  private boolean heard(String said, String expected) {
    return said.equals(expected) || reach.given(said, expected);
  }

  private static boolean otherMonth(Words words, int at) {
    return IntStream.range(at + 1, words.size())
        .anyMatch(other -> SpokenDate.isMonth(words.form(other)));
  }

  /** "May second", "May the second", "second May", "second of May". */
  private static boolean besideNumber(Words words, int at) {
    int behind = at + 1 < words.size() && words.form(at + 1).equals("the") ? at + 2 : at + 1;
    int before = at > 0 && words.form(at - 1).equals("of") ? at - 2 : at - 1;
    return NumberWords.in(words).stream()
        .map(NumberWords.Number::span)
        .anyMatch(
            span ->
                span.first() == behind && words.gapBefore(behind) != Words.Gap.SENTENCE
                    || span.last() == before);
  }

  /** "The third" behind the family name. */
  private static boolean counts(Words words, int at, NameForms family) {
    return at > 1
        && NUMBERS.contains(words.form(at))
        && words.form(at - 1).equals("the")
        && family.partStandsAt(words, at - 2, String::equals);
  }
}
