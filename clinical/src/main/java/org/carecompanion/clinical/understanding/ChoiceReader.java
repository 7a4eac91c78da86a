package org.carecompanion.clinical.understanding;

import java.util.Optional;

/**
 * Reads which of several named answers was given: the longest wording wins, then the later option.
 */
final class ChoiceReader {
  private ChoiceReader() {}

  static Optional<Answer> read(Words words, Expected.Choice choice) {
    Optional<Expected.Option> best = Optional.empty();
    int longest = 0;
    for (Expected.Option option : choice.options()) {
      int length =
          option.phrases().stream()
              .flatMap(phrase -> phrase.in(words).stream())
              .mapToInt(Span::length)
              .max()
              .orElse(0);
      if (length > 0 && length >= longest) {
        best = Optional.of(option);
        longest = length;
      }
    }
    return best.map(option -> new Answer.Chosen(option.id(), words.quote()));
  }

  static Answer keyed(String digits, Expected.Choice choice) {
    return choice.options().stream()
        .filter(option -> option.key().equals(digits))
        .<Answer>map(option -> new Answer.Chosen(option.id(), digits))
        .findFirst()
        .orElseGet(() -> new Answer.NotUnderstood(digits));
  }
}
