package org.carecompanion.clinical.understanding;

/**
 * What a turn says to the question that was asked; {@code words} are the patient's own, exactly.
 */
public sealed interface Answer {
  String words();

  record Yes(String words) implements Answer {}

  record No(String words) implements Answer {}

  /** "I don't know", "yes and no", or a no that takes itself back. */
  record Unsure(String words) implements Answer {}

  /**
   * @param value 0 to 10; a range gives its upper end, more than ten gives ten
   */
  record Score(int value, String words) implements Answer {}

  /** "About the same": the score given before. */
  record SameScore(String words) implements Answer {}

  /** The number that was asked for. */
  record Amount(Measure measure, String words) implements Answer {}

  record Chosen(String option, String words) implements Answer {}

  /** Something of the patient's own, where that was asked for. */
  record OwnWords(String words) implements Answer {}

  /** Nothing that answers the question. */
  record NotUnderstood(String words) implements Answer {}
}
