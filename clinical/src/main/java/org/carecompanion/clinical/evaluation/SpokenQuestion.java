package org.carecompanion.clinical.evaluation;

import java.util.regex.Pattern;

/** Whether a turn asks something; recognised speech has no question marks. */
final class SpokenQuestion {
  private static final Pattern ASKS =
      Pattern.compile(
          "\\?|\\b(do|did|does|have|has|are|is|was|were|can|could|would|will|should) (you|your|it|the|"
              + "that|this|there|they|he|she|any)\\b|\\b(what|how|when|where|which|who|why|any)\\b",
          Pattern.CASE_INSENSITIVE);

  private SpokenQuestion() {}

  static boolean isOne(String turn) {
    return ASKS.matcher(turn).find();
  }
}
