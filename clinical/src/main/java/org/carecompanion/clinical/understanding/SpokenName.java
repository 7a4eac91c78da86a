package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares a spoken name with the expected one. The given name (or a nickname of it) must be said,
 * and no other name beside it; the family name alone is not enough, families share it.
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
    /** Part of a date, or a word that goes around names. */
    OTHER,
    /** A word we do not know: perhaps another name. */
    UNKNOWN
  }

  private final Nicknames nicknames = new Nicknames();
  private final Set<String> fillers;
  private final Set<String> denials;
  private final PhraseList introductions;

  SpokenName(IdentityWords words) {
    this.fillers = words.words("fillers");
    this.denials = words.words("denials");
    this.introductions = words.phrases("introductions");
  }

  Result compare(Words words, Person expected) {
    List<Role> roles = roles(words, expected);
    if (otherName(words, roles) || denied(words, roles)) {
      return Result.CONFLICT;
    }
    if (roles.contains(Role.GIVEN)) {
      return Result.HELD;
    }
    return roles.contains(Role.FAMILY) ? Result.FAMILY_ONLY : Result.NOT_SAID;
  }

  private List<Role> roles(Words words, Person expected) {
    NameForms given = NameForms.of(expected.givenName());
    NameForms family = NameForms.of(expected.familyName());
    return IntStream.range(0, words.size()).mapToObj(at -> role(words, at, given, family)).toList();
  }

  private Role role(Words words, int at, NameForms given, NameForms family) {
    if (given.standsAt(words, at, nicknames::same)) {
      return Role.GIVEN;
    }
    if (family.standsAt(words, at, String::equals)) {
      return Role.FAMILY;
    }
    boolean known =
        fillers.contains(words.form(at))
            || words.form(at).length() == 1
            || SpokenDate.isDateWord(words, at);
    return known ? Role.OTHER : Role.UNKNOWN;
  }

  /** "Carlos Lopez", "Maria Gonzalez", "this is Carlos", "John Smith" for Maria Lopez. */
  private boolean otherName(Words words, List<Role> roles) {
    long unknown = roles.stream().filter(Role.UNKNOWN::equals).count();
    boolean named = roles.contains(Role.GIVEN) || roles.contains(Role.FAMILY);
    boolean bareName = !named && unknown >= 1 && unknown <= 3 && !NumberWords.in(words).isEmpty();
    boolean twoStrangers = roles.equals(List.of(Role.UNKNOWN, Role.UNKNOWN));
    return bareName
        || twoStrangers
        || IntStream.range(0, roles.size()).anyMatch(at -> strange(words, roles, at))
        || introductions.spans(words).stream()
            .anyMatch(span -> at(roles, span.last() + 1) == Role.UNKNOWN);
  }

  private static boolean strange(Words words, List<Role> roles, int at) {
    if (roles.get(at) != Role.UNKNOWN) {
      return false;
    }
    boolean middle = at(roles, at - 1) == Role.GIVEN && at(roles, at + 1) == Role.FAMILY;
    boolean beforeFamily = at(roles, at + 1) == Role.FAMILY && joined(words, at + 1);
    boolean afterGiven = at(roles, at - 1) == Role.GIVEN && joined(words, at);
    return !middle && (beforeFamily || afterGiven);
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
