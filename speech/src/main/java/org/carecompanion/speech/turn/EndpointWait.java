package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.List;

/**
 * How long a pause ends a turn: what the question needs (see {@link Expectation}), longer within a
 * number and after words with which no sentence ends, and all of it longer for slow speakers.
 */
final class EndpointWait {
  /** Numbers are said in groups (voice.md 4, no. 10). */
  private static final Duration WITHIN_A_NUMBER = Duration.ofSeconds(2);

  /** Nineteen of twenty pauses within what people say are shorter, even in call centres. */
  private static final Duration WITHIN_A_SENTENCE = Duration.ofMillis(2_500);

  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final TurnWords words;
  private final Pace pace;

  EndpointWait(TurnWords words, Pace pace) {
    this.words = words;
    this.pace = pace;
  }

  Duration after(List<String> said, Expectation expected) {
    Duration wait = expected.pause();
    if (endsWithinANumber(said)) wait = longer(wait, WITHIN_A_NUMBER);
    if (!said.isEmpty() && words.isUnfinished(said.getLast()))
      wait = longer(wait, WITHIN_A_SENTENCE);
    Duration theirs = pace.of(wait);
    return theirs.compareTo(LONGEST) < 0 ? theirs : LONGEST;
  }

  /** One number may be a pain score; two in a row are the beginning of something longer. */
  private boolean endsWithinANumber(List<String> said) {
    int last = said.size() - 1;
    return last >= 1 && words.isNumber(said.get(last)) && words.isNumber(said.get(last - 1));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
