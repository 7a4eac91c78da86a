package org.carecompanion.clinical.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Ending;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.CallRows.Stand;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * How every question of a call stands, and what was said without being asked; a pure function of
 * its rows. What was not asked, or asked and not answered, is never a "no".
 */
public final class AnswerSheet {
  /** No question asks about it. */
  private static final String OWN_WORDS = "";

  private final CallRows rows;

  private AnswerSheet(CallRows rows) {
    this.rows = rows;
  }

  /** Worst first. */
  public static List<Answered> of(CallRows rows) {
    return new AnswerSheet(rows).answers();
  }

  private List<Answered> answers() {
    Map<String, List<Finding>> byTopic =
        rows.findings().stream().collect(Collectors.groupingBy(this::topicOf));
    List<Answered> answers = new ArrayList<>();
    for (Question question : rows.questions())
      answers.add(answer(question, byTopic.getOrDefault(question.id(), List.of())));
    answers.addAll(unasked(byTopic.getOrDefault(OWN_WORDS, List.of())));
    return answers.stream().sorted(Answered.WORST_FIRST).toList();
  }

  /**
   * The question a finding answers: the one that was open if it is about that, else the first that
   * asks about it. Chest pain mentioned in answer to the wound belongs to chest pain.
   */
  private String topicOf(Finding finding) {
    Concept concept = finding.judged().concept();
    Optional<String> open = finding.evidence().question();
    return rows.questions().stream()
        .filter(q -> concept == Concept.UNANSWERED || q.concepts().contains(concept))
        .min(Comparator.comparing(q -> !open.equals(Optional.of(q.id()))))
        .map(Question::id)
        .orElse(OWN_WORDS);
  }

  /** What was said on its own: one row per concept, the worst mention of each. */
  private static List<Answered> unasked(List<Finding> findings) {
    Map<Object, List<Finding>> byConcept =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.judged().concept(), LinkedHashMap::new, Collectors.toList()));
    return byConcept.values().stream().map(about -> found(Optional.empty(), worst(about))).toList();
  }

  private Answered answer(Question question, List<Finding> about) {
    if (!about.isEmpty()) return found(Optional.of(question), worst(about));
    Optional<ConversationState.Given> kept =
        rows.state().map(state -> state.memory().answers().get(question.id()));
    Given given = kept.map(AnswerSheet::ofKept).orElseGet(() -> without(question));
    return new Answered(Optional.of(question), given, Optional.empty(), kept);
  }

  /** A later yes counts: the worst that was said about it, and of equals the last. */
  private static Finding worst(List<Finding> about) {
    return about.stream()
        .max(
            Comparator.comparing((Finding f) -> f.judged().severity())
                .thenComparing(f -> f.judged().status(), Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static Answered found(Optional<Question> question, Finding finding) {
    Given given = finding.judged().value().isPresent() ? Given.VALUE : ofFinding(finding);
    return new Answered(question, given, Optional.of(finding), Optional.empty());
  }

  private static Given ofFinding(Finding finding) {
    return finding.judged().concept() == Concept.UNANSWERED
        ? Given.NO_ANSWER
        : ofStatus(finding.judged().status());
  }

  private static Given ofStatus(FindingStatus status) {
    return switch (status) {
      case PRESENT -> Given.YES;
      case UNCERTAIN -> Given.UNSURE;
      case HISTORICAL -> Given.PAST;
      case CONDITIONAL -> Given.ONLY_IF;
      case OTHER_PERSON -> Given.OTHER_PERSON;
      case ABSENT, NOT_A_MENTION -> Given.NO;
      case NOT_ASKED -> Given.NOT_ASKED;
    };
  }

  private static Given ofKept(ConversationState.Given kept) {
    return switch (kept.kind()) {
      case YES -> Given.YES;
      case NO -> Given.NO;
      case UNCERTAIN -> Given.UNSURE;
      case SCORE, CHOICE, WORDS -> Given.VALUE;
      case UNANSWERED -> Given.NO_ANSWER;
    };
  }

  private Given without(Question question) {
    if (!rows.put().contains(question.id())) return Given.NOT_ASKED;
    boolean open = rows.state().filter(state -> state.question().equals(question.id())).isPresent();
    boolean overtaken =
        rows.state().flatMap(ConversationState::ended).filter(e -> e == Ending.URGENT).isPresent();
    if (open && overtaken) return Given.NOT_ASKED;
    return open && rows.stand() == Stand.GOING_ON ? Given.BEING_ASKED : Given.NO_ANSWER;
  }
}
