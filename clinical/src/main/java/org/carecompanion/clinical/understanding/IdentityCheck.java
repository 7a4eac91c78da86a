package org.carecompanion.clinical.understanding;

import org.carecompanion.clinical.understanding.IdentityReading.Part;
import org.carecompanion.clinical.understanding.IdentityReading.Verdict;

/**
 * Compares what a speaker says with the one person the call is for. Strict: whoever speaks for
 * somebody else, or says anything that is not the expected name or date, is not let in. Both parts
 * must be said; a keyed date needs a "yes, speaking" beside it at least.
 */
public final class IdentityCheck {
  private final SpokenName names;
  private final SpokenDate dates;
  private final NamesLikeDates undated = new NamesLikeDates();
  private final PhraseList wrongNumber;
  private final PhraseList thirdParty;
  private final PhraseList machine;
  private final PhraseList household;
  private final PhraseList deniesSelf;
  private final PhraseList refused;
  private final PhraseList affirmed;
  private final ThirdPerson thirdPerson;

  private static final class Shared {
    static final IdentityCheck INSTANCE = new IdentityCheck();
  }

  /** The one check of this process; immutable. */
  public static IdentityCheck shared() {
    return Shared.INSTANCE;
  }

  IdentityCheck() {
    IdentityWords words = new IdentityWords();
    names = new SpokenName(words);
    dates = new SpokenDate(words);
    wrongNumber = words.phrases("wrong_number");
    thirdParty = words.phrases("third_party", "third_party_except");
    machine = words.phrases("machine");
    household = words.phrases("household");
    deniesSelf = words.phrases("denies_self");
    refused = words.phrases("refused");
    affirmed = words.phrases("affirmed");
    thirdPerson = new ThirdPerson(words);
  }

  public IdentityReading read(Person expected, String text) {
    Spelling spelling = Spelling.in(NameLetters.words(text), names.of(expected)::contains);
    Words words = spelling.words();
    SpokenDate.Result date = dates.compare(undated.in(words, expected), expected.dateOfBirth());
    SpokenName.Result name = names.compare(spelling, expected, date);
    Part namePart = namePart(words, name);
    Part datePart = datePart(date);
    return new IdentityReading(
        verdict(words, expected, name, date), namePart, datePart, text.strip());
  }

  /** Eight digits: month, day, year. */
  public IdentityReading readKeys(Person expected, String digits) {
    Part date = datePart(SpokenDate.keyed(digits, expected.dateOfBirth()));
    Verdict verdict =
        switch (date) {
          case HELD -> Verdict.PARTIAL;
          case CONFLICT -> Verdict.MISMATCH;
          case NOT_SAID, AFFIRMED -> Verdict.UNCLEAR;
        };
    return new IdentityReading(verdict, Part.NOT_SAID, date, digits);
  }

  private Verdict verdict(
      Words words, Person expected, SpokenName.Result name, SpokenDate.Result date) {
    Words named = NamedWords.of(words, expected);
    if (machine.standIn(words)) {
      return household.standIn(words) ? Verdict.THIRD_PARTY : Verdict.UNCLEAR;
    }
    if (wrongNumber.standIn(named)) {
      return Verdict.WRONG_NUMBER;
    }
    if (thirdParty.standIn(named) || thirdPerson.speaksIn(words, expected)) {
      return Verdict.THIRD_PARTY;
    }
    if (deniesSelf.standIn(words)) {
      return Verdict.MISMATCH;
    }
    if (name == SpokenName.Result.CONFLICT || date == SpokenDate.Result.CONFLICT) {
      return refused.standIn(words) ? Verdict.REFUSED : Verdict.MISMATCH;
    }
    if (name == SpokenName.Result.HELD && date == SpokenDate.Result.HELD) {
      return Verdict.MATCH;
    }
    if (refused.standIn(words)) {
      return Verdict.REFUSED;
    }
    boolean something = name != SpokenName.Result.NOT_SAID || date != SpokenDate.Result.NOT_SAID;
    return something || affirmed.standIn(words) ? Verdict.PARTIAL : Verdict.UNCLEAR;
  }

  private Part namePart(Words words, SpokenName.Result name) {
    return switch (name) {
      case HELD -> Part.HELD;
      case CONFLICT -> Part.CONFLICT;
      case FAMILY_ONLY, NOT_SAID -> affirmed.standIn(words) ? Part.AFFIRMED : Part.NOT_SAID;
    };
  }

  private static Part datePart(SpokenDate.Result date) {
    return switch (date) {
      case HELD -> Part.HELD;
      case CONFLICT -> Part.CONFLICT;
      case PART, NOT_SAID -> Part.NOT_SAID;
    };
  }
}
