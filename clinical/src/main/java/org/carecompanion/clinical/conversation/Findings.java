package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;

/** Makes findings from what was read, each with its proof. */
final class Findings {
  private static final String READ_AS_ANSWER = "answer";

  private Findings() {}

  static FindingDraft urgent(Urgency urgency, String question) {
    return new FindingDraft(
        urgency.concept(),
        FindingStatus.PRESENT,
        Optional.empty(),
        Noticed.URGENT_GATE,
        new Proof(urgency.words(), question, urgency.entry()));
  }

  static FindingDraft mention(Mention mention, String question) {
    return new FindingDraft(
        mention.concept(),
        mention.status(),
        Optional.empty(),
        Noticed.OWN_WORDS,
        new Proof(mention.words(), question, mention.entry()));
  }

  static FindingDraft answer(
      Concept concept, FindingStatus status, Question question, String words) {
    return new FindingDraft(
        concept,
        status,
        Optional.empty(),
        Noticed.ANSWER,
        new Proof(words, question.id(), READ_AS_ANSWER));
  }

  static FindingDraft pain(int score, Question question, String words) {
    return new FindingDraft(
        Concept.PAIN,
        score > 0 ? FindingStatus.PRESENT : FindingStatus.ABSENT,
        Optional.of(Quantity.score(score)),
        Noticed.ANSWER,
        new Proof(words, question.id(), READ_AS_ANSWER));
  }

  static FindingDraft unanswered(Question question, String words) {
    return new FindingDraft(
        Concept.UNANSWERED,
        FindingStatus.PRESENT,
        Optional.empty(),
        Noticed.NO_ANSWER,
        new Proof(words, question.id(), "no answer"));
  }

  /** The same thing said twice in a call is one finding. */
  static String key(FindingDraft finding) {
    return finding.concept().code() + ":" + finding.status().code();
  }

  static boolean worrying(FindingDraft finding) {
    boolean stands =
        finding.status() == FindingStatus.PRESENT || finding.status() == FindingStatus.UNCERTAIN;
    return stands && finding.concept() != Concept.PAIN && finding.concept() != Concept.UNANSWERED;
  }
}
