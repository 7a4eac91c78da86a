package org.carecompanion.simulator.patient;

import java.time.Duration;

/** How an answer's words fill time. */
public sealed interface Pace {

  /** So many words a minute, and the listener waits for the silence that ends them. */
  record Natural(int wordsPerMinute) implements Pace {}

  /**
   * The whole answer, its closing silence included, has arrived this long after the question. For
   * load, where only the product's share of the time may vary.
   */
  record Exactly(Duration afterQuestion) implements Pace {}

  /** How long some words last; nothing for a pace that has no length of its own. */
  static Duration spoken(String words, Pace pace) {
    return switch (pace) {
      case Natural natural -> SpeechTime.of(words, natural.wordsPerMinute());
      case Exactly exactly -> Duration.ZERO;
    };
  }
}
