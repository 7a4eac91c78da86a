package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether somebody speaks of the patient instead of as the patient: "her husband", "she is out".
 */
final class ThirdPerson {
  private final Set<String> kin;
  private final Set<String> pronouns;
  private final PhraseList affirmed;
  private final PhraseList kinExcept;

  ThirdPerson(IdentityWords words) {
    kin = words.words("kin");
    pronouns = words.words("third_person");
    affirmed = words.phrases("affirmed");
    kinExcept = words.phrases("kin_except");
  }

  boolean speaksIn(Words words, Person expected) {
    List<String> own =
        Stream.of(expected.givenName(), expected.familyName())
            .flatMap(name -> Words.of(name).forms().stream())
            .toList();
    List<Span> ofOneself = affirmed.spans(words);
    List<Span> ofMine = kinExcept.spans(words);
    for (int at = 0; at < words.size(); at++) {
      String form = words.form(at);
      Span here = new Span(at, at);
      boolean kinWord =
          (kin.contains(form) || kin.contains(form.replaceFirst("s$", "")))
              && ofMine.stream().noneMatch(here::overlaps);
      boolean pronoun = pronouns.contains(form) && ofOneself.stream().noneMatch(here::overlaps);
      if ((kinWord || pronoun) && !own.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
