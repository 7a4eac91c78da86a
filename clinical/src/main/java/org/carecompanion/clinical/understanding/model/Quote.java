package org.carecompanion.clinical.understanding.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proof of what a model says: words that stand in the turn. */
final class Quote {
  private Quote() {}

  /**
   * The quoted words as they stand in the turn, whatever the case and the blanks between them.
   * Empty when they do not, or when they are part of longer words only.
   */
  static Optional<String> in(String turn, String quote) {
    String words =
        Stream.of(quote.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    if (quote.isBlank()) {
      return Optional.empty();
    }
    Matcher found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(turn);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
