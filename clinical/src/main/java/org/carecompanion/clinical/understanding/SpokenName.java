package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares a spoken name with the expected one. The given name (or a nickname of it) must be said,
 * and no other name beside it; the family name alone is not enough, families share it. A name that
 * only sounds alike counts beside the other one said exactly.
 */
final class SpokenName {
  enum Result {
    NOT_SAID,
    FAMILY_ONLY,
    HELD,
    CONFLICT
  }

  private enum Role {
    GIVEN,
    FAMILY,
    GIVEN_ALIKE,
    FAMILY_ALIKE,
    /** Part of a date, or a word that goes around names. */
    OTHER,
    /** A word we do not know: perhaps another name. */
    UNKNOWN
  }

  private final Nicknames nicknames = new Nicknames();
  private final SoundAlike sounds = new SoundAlike();
  private final Set<String> fillers;
  private final Set<String> denials;
  private final PhraseList introductions;

  SpokenName(IdentityWords words) {
    this.fillers = words.words("fillers");
    this.denials = words.words("denials");
    this.introductions = words.phrases("introductions");
  }

  /** Every form in which it may be spelled. */
  Set<String> of(Person expected) {
    NameForms given = NameForms.of(expected.givenName());
    NameForms family = NameForms.of(expected.familyName());
    return Stream.of(
            List.of(given.whole(), family.whole(), given.whole() + family.whole()),
            given.forms(),
            family.forms())
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /**
   * @param date what was said of a date: a stranger's name beside one is a stranger
   */
  Result compare(Spelling spelling, Person expected, SpokenDate.Result date) {
    Words words = spelling.words();
    NameForms given = NameForms.of(expected.givenName());
    NameForms family = NameForms.of(expected.familyName());
    boolean whole = spelling.spelled().contains(given.whole() + family.whole());
    List<Role> roles = settled(roles(words, given, family));
    boolean dated = date != SpokenDate.Result.NOT_SAID;
    if (otherName(words, roles, dated && !whole, family)
        || denied(words, roles)
        || !whole && misspelled(spelling, given, family)) {
      return Result.CONFLICT;
    }
    if (whole || roles.contains(Role.GIVEN)) {
      return Result.HELD;
    }
    return roles.contains(Role.FAMILY) ? Result.FAMILY_ONLY : Result.NOT_SAID;
  }

  private List<Role> roles(Words words, NameForms given, NameForms family) {
    return IntStream.range(0, words.size()).mapToObj(at -> role(words, at, given, family)).toList();
  }

  private Role role(Words words, int at, NameForms given, NameForms family) {
    if (given.standsAt(words, at, nicknames::same)) {
      return Role.GIVEN;
    }
    if (family.partStandsAt(words, at, String::equals)) {
      return Role.FAMILY;
    }
    if (given.standsAt(words, at, sounds::sameGiven)) {
      return Role.GIVEN_ALIKE;
    }
    if (!fillers.contains(words.form(at)) && family.partStandsAt(words, at, sounds::sameFamily)) {
      return Role.FAMILY_ALIKE;
    }
    boolean known =
        fillers.contains(words.form(at))
            || words.form(at).length() == 1
            || SpokenDate.isDateWord(words, at);
    return known ? Role.OTHER : Role.UNKNOWN;
  }

  /** What sounds alike is the name beside the other part said exactly, else a stranger's. */
  private static List<Role> settled(List<Role> roles) {
    boolean given = roles.contains(Role.GIVEN);
    boolean family = roles.contains(Role.FAMILY);
    return roles.stream()
        .map(
            role ->
                switch (role) {
                  case GIVEN_ALIKE -> family ? Role.GIVEN : Role.UNKNOWN;
                  case FAMILY_ALIKE -> given ? Role.FAMILY : Role.UNKNOWN;
                  case GIVEN, FAMILY, OTHER, UNKNOWN -> role;
                })
        .toList();
  }

  /** Something was spelled and it is no part of the name: letters leave nothing to sound alike. */
  private boolean misspelled(Spelling spelling, NameForms given, NameForms family) {
    Words words = spelling.words();
    return IntStream.range(0, words.size())
        .filter(at -> spelling.spelled().contains(words.form(at)))
        .filter(at -> !fillers.contains(words.form(at)))
        .anyMatch(
            at ->
                !given.partStandsAt(words, at, nicknames::same)
                    && !family.partStandsAt(words, at, String::equals));
  }

  /** "Carlos Lopez", "Maria Gonzalez", "this is Carlos", "John Smith" for Maria Lopez. */
  private boolean otherName(Words words, List<Role> roles, boolean dated, NameForms family) {
    long unknown = roles.stream().filter(Role.UNKNOWN::equals).count();
    boolean named = roles.contains(Role.GIVEN) || roles.contains(Role.FAMILY);
    boolean bareName = !named && unknown >= 1 && unknown <= 3 && dated;
    boolean twoStrangers = roles.equals(List.of(Role.UNKNOWN, Role.UNKNOWN));
    return bareName
        || twoStrangers
        || IntStream.range(0, roles.size()).anyMatch(at -> strange(words, roles, at, family))
        || introductions.spans(words).stream()
            .map(span -> span.last() + 1)
            .anyMatch(at -> at(roles, at) == Role.UNKNOWN && !words.form(at).endsWith("ing"));
  }

  private boolean strange(Words words, List<Role> roles, int at, NameForms family) {
    if (roles.get(at) != Role.UNKNOWN) {
      return false;
    }
    boolean middle =
        at(roles, at - 1) == Role.GIVEN
            && at(roles, at + 1) == Role.FAMILY
            && family.beginsAt(words, at + 1, sounds::sameFamily);
    boolean beforeFamily = at(roles, at + 1) == Role.FAMILY && joined(words, at + 1);
    boolean afterGiven = at(roles, at - 1) == Role.GIVEN && joined(words, at);
    boolean beforeGiven =
        at(roles, at + 1) == Role.GIVEN
            && joined(words, at + 1)
            && (nicknames.knows(words.form(at)) || sounds.knows(words.form(at)));
    return !middle && (beforeFamily || afterGiven || beforeGiven);
  }

  private static Role at(List<Role> roles, int index) {
    return index >= 0 && index < roles.size() ? roles.get(index) : Role.OTHER;
  }

  private static boolean joined(Words words, int at) {
    return words.gapBefore(at) == Words.Gap.SPACE;
  }

  /** "I'm not Maria", "no Maria here". */
  private boolean denied(Words words, List<Role> roles) {
    return IntStream.range(1, roles.size())
        .filter(at -> roles.get(at) == Role.GIVEN || roles.get(at) == Role.FAMILY)
        .anyMatch(at -> joined(words, at) && denials.contains(words.form(at - 1)));
  }
}
