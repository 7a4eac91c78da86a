package org.carecompanion.clinical.understanding;

import java.util.EnumSet;
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
    /** Perhaps misheard: something only if both parts are there. */
    GIVEN_REACHED,
    FAMILY_REACHED,
    /** "De", "van der", "al": says nothing of whose name it is. */
    PARTICLE,
    /** Part of a date, or a word that goes around names. */
    OTHER,
    /** A word we do not know: perhaps another name. */
    UNKNOWN
  }

  private static final Set<String> SON = Set.of("jr", "junior");
  private static final Set<String> FATHER = Set.of("sr", "senior");

  private final Nicknames nicknames = new Nicknames();
  private final SoundAlike sounds = new SoundAlike();
  private final NameReach reach = new NameReach(sounds);
  private final ShortForm shortForms = new ShortForm(reach);
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
    if (otherGeneration(words, expected)
        || otherName(words, roles, dated && !whole, family)
        || denied(words, roles)
        || !whole && misspelled(spelling, given, family)) {
      return Result.CONFLICT;
    }
    if (whole || roles.contains(Role.GIVEN)) {
      return Result.HELD;
    }
    return roles.contains(Role.FAMILY) ? Result.FAMILY_ONLY : Result.NOT_SAID;
  }

  /** The father for the son, or the son for the father. */
  private static boolean otherGeneration(Words words, Person expected) {
    List<String> own = NameLetters.words(expected.familyName()).forms();
    return SON.stream().anyMatch(own::contains) && words.hasAny(FATHER)
        || FATHER.stream().anyMatch(own::contains) && words.hasAny(SON);
  }

  private List<Role> roles(Words words, NameForms given, NameForms family) {
    return IntStream.range(0, words.size()).mapToObj(at -> role(words, at, given, family)).toList();
  }

  private Role role(Words words, int at, NameForms given, NameForms family) {
    String form = words.form(at);
    boolean filler = fillers.contains(form);
    if (given.standsAt(words, at, nicknames::same)) {
      return Role.GIVEN;
    }
    if (family.partStandsAt(words, at, String::equals)) {
      return Role.FAMILY;
    }
    if (!filler && given.standsAt(words, at, sounds::sameGiven)) {
      return Role.GIVEN_ALIKE;
    }
    if (!filler && family.partStandsAt(words, at, sounds::sameFamily)) {
      return Role.FAMILY_ALIKE;
    }
    if (!filler && given.reachedAt(words, at, this::givenReached, reach::joined)) {
      return Role.GIVEN_REACHED;
    }
    boolean dated = SpokenDate.isDateWord(words, at);
    if (!filler && !dated && family.reachedAt(words, at, reach::family, reach::joined)) {
      return Role.FAMILY_REACHED;
    }
    if (NameForms.isParticle(form)) {
      return Role.PARTICLE;
    }
    boolean known = filler || form.length() == 1 || dated || NameForms.isSuffix(form);
    return known ? Role.OTHER : Role.UNKNOWN;
  }

  private boolean givenReached(String said, String expected) {
    return !fillers.contains(said)
        && (reach.given(said, expected) || shortForms.of(said, expected));
  }

  /**
   * What sounds alike, or may be misheard, is the name beside the other part, else a stranger's.
   */
  private static List<Role> settled(List<Role> roles) {
    Set<Role> said = EnumSet.noneOf(Role.class);
    said.addAll(roles);
    boolean given = said.contains(Role.GIVEN) || said.contains(Role.GIVEN_ALIKE);
    boolean family = said.contains(Role.FAMILY) || said.contains(Role.FAMILY_ALIKE);
    boolean someGiven = given || said.contains(Role.GIVEN_REACHED);
    boolean someFamily = family || said.contains(Role.FAMILY_REACHED);
    return roles.stream()
        .map(
            role ->
                switch (role) {
                  case GIVEN_ALIKE -> Role.GIVEN;
                  case FAMILY_ALIKE -> someGiven ? Role.FAMILY : Role.UNKNOWN;
                  case GIVEN_REACHED -> someFamily ? Role.GIVEN : Role.UNKNOWN;
                  case FAMILY_REACHED -> someGiven ? Role.FAMILY : Role.UNKNOWN;
                  case GIVEN, FAMILY, PARTICLE, OTHER, UNKNOWN -> role;
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
        || otherFamily(words, roles)
        || IntStream.range(0, roles.size()).anyMatch(at -> strange(words, roles, at, family))
        || introductions.spans(words).stream()
            .map(span -> span.last() + 1)
            .anyMatch(at -> at(roles, at) == Role.UNKNOWN && !words.form(at).endsWith("ing"));
  }

  /** "Maria, Gonzalez, March fifteenth". */
  private static boolean otherFamily(Words words, List<Role> roles) {
    return !roles.contains(Role.FAMILY)
        && IntStream.range(1, roles.size())
            .filter(at -> roles.get(at) == Role.UNKNOWN && roles.get(at - 1) == Role.GIVEN)
            .anyMatch(at -> at + 1 == roles.size() || !joined(words, at + 1));
  }

  private boolean strange(Words words, List<Role> roles, int at, NameForms family) {
    if (roles.get(at) != Role.UNKNOWN) {
      return false;
    }
    int before = beside(roles, at, -1);
    int after = beside(roles, at, 1);
    boolean middle =
        at(roles, before) == Role.GIVEN
            && at(roles, after) == Role.FAMILY
            && family.beginsAt(words, after, this::familyHeard);
    boolean beforeFamily = at(roles, after) == Role.FAMILY && joined(words, at, after);
    boolean afterGiven = at(roles, before) == Role.GIVEN && joined(words, before, at);
    boolean afterPart =
        at(roles, before) == Role.FAMILY
            && joined(words, before, at)
            && at(roles, beside(roles, before, -1)) == Role.GIVEN
            && !at(roles, after).equals(Role.FAMILY)
            && family.goesOnBehind(words.form(before))
            && reach.isGiven(words.form(before));
    boolean beforeGiven =
        at(roles, after) == Role.GIVEN && joined(words, at, after) && isGivenName(words.form(at));
    return !middle && (beforeFamily || afterGiven || afterPart || beforeGiven);
  }

  private boolean familyHeard(String said, String expected) {
    return sounds.sameFamily(said, expected) || reach.family(said, expected);
  }

  private boolean isGivenName(String form) {
    return nicknames.knows(form) || sounds.knows(form) || reach.isGiven(form);
  }

  /** The next word on that side which is no particle. */
  private static int beside(List<Role> roles, int at, int step) {
    int next = at + step;
    while (at(roles, next) == Role.PARTICLE) {
      next += step;
    }
    return next;
  }

  private static Role at(List<Role> roles, int index) {
    return index >= 0 && index < roles.size() ? roles.get(index) : Role.OTHER;
  }

  private static boolean joined(Words words, int at) {
    return words.gapBefore(at) == Words.Gap.SPACE;
  }

  /** Said in one breath. */
  private static boolean joined(Words words, int from, int to) {
    return IntStream.rangeClosed(from + 1, to).allMatch(at -> joined(words, at));
  }

  /** "I'm not Maria", "no Maria here". */
  private boolean denied(Words words, List<Role> roles) {
    return IntStream.range(1, roles.size())
        .filter(at -> roles.get(at) == Role.GIVEN || roles.get(at) == Role.FAMILY)
        .anyMatch(at -> joined(words, at) && denials.contains(words.form(at - 1)));
  }
}
