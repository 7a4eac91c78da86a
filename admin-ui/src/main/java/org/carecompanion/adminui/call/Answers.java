package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Severity;

/**
 * Puts together what a call found out: every question of its protocol, and what was said without
 * being asked.
 */
@Dependent
public class Answers {
  /** No question asks about it. */
  private static final String OWN_WORDS = "";

  @Inject Calls calls;
  @Inject Findings findings;
  @Inject Questions questions;

  public List<Answer> of(Call call) {
    List<Question> asked = questions.of(call.plan().protocol());
    Map<String, ConversationState.Given> given =
        call.state()
            .map(ConversationJson::read)
            .map(state -> state.memory().answers())
            .orElse(Map.of());
    Map<String, List<Finding>> byTopic =
        findings.of(call.id()).stream()
            .collect(Collectors.groupingBy(finding -> topicOf(finding, asked)));
    Set<String> put = put(call);
    List<Answer> answers = new ArrayList<>();
    for (Question question : asked)
      answers.add(
          answer(
              question,
              byTopic.getOrDefault(question.id(), List.of()),
              Optional.ofNullable(given.get(question.id())),
              put.contains(question.id()) ? Given.NO_ANSWER : Given.NOT_ASKED));
    answers.addAll(unasked(byTopic.getOrDefault(OWN_WORDS, List.of())));
    return answers.stream().sorted(Answer.WORST_FIRST).toList();
  }

  /**
   * The question a finding answers: the one that was open if it is about that, else the first that
   * asks about it. Chest pain mentioned in answer to the wound belongs to chest pain.
   */
  private static String topicOf(Finding finding, List<Question> asked) {
    Concept concept = finding.judged().concept();
    Optional<String> open = finding.evidence().question();
    return asked.stream()
        .filter(q -> concept == Concept.UNANSWERED || q.concepts().contains(concept))
        .min(Comparator.comparing(q -> !open.equals(Optional.of(q.id()))))
        .map(Question::id)
        .orElse(OWN_WORDS);
  }

  /** What was said on its own: one row per concept, the worst mention of each. */
  private static List<Answer> unasked(List<Finding> findings) {
    Map<Object, List<Finding>> byConcept =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.judged().concept(), LinkedHashMap::new, Collectors.toList()));
    return byConcept.values().stream()
        .map(about -> ofFinding(Texts.of(worst(about).judged().concept()), worst(about)))
        .toList();
  }

  /** The questions that were put, answered or not. */
  private Set<String> put(Call call) {
    return calls.transcript(call.id()).stream()
        .map(Utterance::said)
        .filter(said -> said.speaker() == Speaker.COMPANION)
        .flatMap(said -> said.question().stream())
        .collect(Collectors.toSet());
  }

  private static Answer answer(
      Question question,
      List<Finding> about,
      Optional<ConversationState.Given> given,
      Given otherwise) {
    String topic = capital(question.note().topic());
    if (!about.isEmpty()) return ofFinding(topic, worst(about));
    return given.map(g -> ofMemory(topic, g)).orElseGet(() -> Answer.without(topic, otherwise));
  }

  /** A later yes counts: the worst that was said about it, and of equals the last. */
  private static Finding worst(List<Finding> about) {
    return about.stream()
        .max(
            Comparator.comparing((Finding f) -> f.judged().severity())
                .thenComparing(f -> f.judged().status(), Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static Answer ofFinding(String topic, Finding finding) {
    Optional<String> score = finding.judged().value().map(v -> Texts.of("answer.score", v));
    Given given = score.isPresent() ? Given.VALUE : givenOf(finding);
    String words = finding.evidence().quote();
    Optional<Answer.Quote> quote =
        words.isBlank()
            ? Optional.empty()
            : Optional.of(new Answer.Quote(words, finding.evidence().turn()));
    return new Answer(topic, given, score, quote, finding.judged().severity());
  }

  private static Given givenOf(Finding finding) {
    return switch (finding.judged().concept()) {
      case UNANSWERED -> Given.NO_ANSWER;
      default -> ofStatus(finding.judged().status());
    };
  }

  static Given ofStatus(FindingStatus status) {
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

  private static Answer ofMemory(String topic, ConversationState.Given given) {
    Given kind =
        switch (given.kind()) {
          case YES -> Given.YES;
          case NO -> Given.NO;
          case UNCERTAIN -> Given.UNSURE;
          case SCORE, CHOICE, WORDS -> Given.VALUE;
          case UNANSWERED -> Given.NO_ANSWER;
        };
    return new Answer(topic, kind, valueOf(given), Optional.empty(), Severity.NONE);
  }

  private static Optional<String> valueOf(ConversationState.Given given) {
    return switch (given.kind()) {
      case SCORE -> Optional.of(Texts.of("answer.score", given.value()));
      case CHOICE -> Optional.of(Texts.ofOrPlain("choice", given.value()));
      case WORDS -> Optional.of(Texts.of("answer.words"));
      case YES, NO, UNCERTAIN, UNANSWERED -> Optional.empty();
    };
  }

  private static String capital(String topic) {
    return topic.isEmpty() ? topic : Character.toUpperCase(topic.charAt(0)) + topic.substring(1);
  }
}
