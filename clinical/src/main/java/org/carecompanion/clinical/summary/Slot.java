package org.carecompanion.clinical.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.CallRows.Put;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Severity;

/**
 * What a call found out about one thing: a concept, or the one number or choice a question asks
 * for.
 *
 * @param concept what it is about; empty only for a question that asks about none
 * @param question empty when it was said and no question asks about it
 */
public record Slot(
    Optional<Concept> concept, Optional<Question> question, SlotStatus status, Basis basis) {
  static final Comparator<Slot> WORST_FIRST =
      Comparator.comparing(Slot::status).thenComparing(Slot::severity, Comparator.reverseOrder());

  /**
   * What it rests on.
   *
   * @param findings the one that decides first
   * @param kept the answer as the conversation kept it
   * @param asked what the patient had heard: before the words that decide, or last
   */
  public record Basis(
      List<Finding> findings, Optional<ConversationState.Given> kept, Optional<Put> asked) {
    public Basis {
      findings = List.copyOf(findings);
    }
  }

  /** The proof, where there is one. */
  public Optional<Finding> finding() {
    return basis.findings().stream().findFirst();
  }

  public Optional<Put> asked() {
    return basis.asked();
  }

  public Optional<String> questionId() {
    return question.map(Question::id);
  }

  /** Whether its question is about this and nothing else, so that the question's topic names it. */
  public boolean fillsItsQuestion() {
    return question
        .filter(q -> Subject.Measure.measures(q) || q.concepts().size() == 1)
        .isPresent();
  }

  /** Whether its question is put only after something else came up. */
  boolean onlyIfNeeded() {
    return question.filter(Question::conditional).isPresent();
  }

  /** What was really said, which may be a narrower kind of what the slot is about. */
  public Optional<Concept> spokenOf() {
    return finding()
        .map(f -> f.judged().concept())
        .filter(found -> concept.filter(found::isKindOf).isPresent())
        .or(() -> concept);
  }

  public Severity severity() {
    return finding().map(f -> f.judged().severity()).orElse(Severity.NONE);
  }
}
