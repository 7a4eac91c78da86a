package org.carecompanion.clinical.protocol;

import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.finding.Concept;

/**
 * Reads {@code when: {fever: present}} and {@code when: {caregiver: "yes"}}: a concept that came up
 * or was denied, or how another question was answered. One of several is enough.
 */
final class WhenReader {
  private WhenReader() {}

  static List<When> read(YamlPart question) {
    YamlPart conditions = question.at("when");
    return conditions.keys().stream()
        .flatMap(key -> condition(key, conditions.at(key)).stream())
        .toList();
  }

  private static Optional<When> condition(String key, YamlPart value) {
    String text = value.text();
    Optional<When> read =
        switch (text) {
          case "present" -> Concept.ofCode(key).map(When.Found::new);
          case "absent" -> Concept.ofCode(key).map(When.Denied::new);
          case "yes" -> Optional.of(new When.Answered(key, When.Reply.YES));
          case "no" -> Optional.of(new When.Answered(key, When.Reply.NO));
          default -> Optional.empty();
        };
    if (read.isEmpty())
      value.fault("must be a concept that is present or absent, or a question answered yes or no");
    return read;
  }
}
