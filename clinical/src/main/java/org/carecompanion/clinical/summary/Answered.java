package org.carecompanion.clinical.summary;

import java.util.Comparator;
import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Severity;

/**
 * What a call found out about one thing.
 *
 * @param question empty when it was said and no question asks about it
 * @param finding the proof, where there is one
 * @param kept the answer as the conversation kept it, where it left no finding
 */
public record Answered(
    Optional<Question> question,
    Given given,
    Optional<Finding> finding,
    Optional<ConversationState.Given> kept) {
  static final Comparator<Answered> WORST_FIRST =
      Comparator.comparing(Answered::given)
          .thenComparing(Answered::severity, Comparator.reverseOrder());

  public Severity severity() {
    return finding.map(f -> f.judged().severity()).orElse(Severity.NONE);
  }
}
