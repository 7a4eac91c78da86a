package org.carecompanion.clinical.conversation;

import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.Script;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Somebody who brushes every question off at once: "no to all of it, can I go now?" Such answers
 * settle little. A nurse learns of it, and only what matters most is still asked (clinical.md 2.5
 * row 69).
 */
final class Rushed {
  private static final String READ_AS_RUSHED = "rushed";

  private Rushed() {}

  /** Notes it when it is heard. */
  static void heard(Script script, String words, String question, Draft draft) {
    if (script.rushed().stream().anyMatch(phrase -> phrase.standsIn(words)))
      draft.findOnce(
          Findings.mention(
              new Mention(Concept.LOW_CONFIDENCE, FindingStatus.PRESENT, words, READ_AS_RUSHED),
              question));
  }

  /** Whether a question is put even to somebody in a hurry. */
  static boolean matters(Question question) {
    return question.redFlag()
        || question.conditional()
        || question.asked().expected() instanceof Expected.CallBack;
  }
}
