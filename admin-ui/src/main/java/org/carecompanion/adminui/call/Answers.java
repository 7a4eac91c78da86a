package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.call.Call;
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
  @Inject Findings findings;
  @Inject Questions questions;

  public List<Answer> of(Call call) {
    List<Finding> found = findings.of(call.id());
    Map<String, ConversationState.Given> given =
        call.state().map(ConversationJson::read).map(s -> s.memory().answers()).orElse(Map.of());
    List<Answer> answers = new ArrayList<>();
    List<Finding> left = new ArrayList<>(found);
    for (Question question : questions.of(call.plan().protocol())) {
      List<Finding> about = found.stream().filter(f -> about(f, question)).toList();
      left.removeAll(about);
      answers.add(answer(question, about, Optional.ofNullable(given.get(question.id()))));
    }
    answers.addAll(unasked(left));
    return answers.stream().sorted(Answer.WORST_FIRST).toList();
  }

  private static boolean about(Finding finding, Question question) {
    return finding.evidence().question().filter(question.id()::equals).isPresent();
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

  private static Answer answer(
      Question question, List<Finding> about, Optional<ConversationState.Given> given) {
    String topic = capital(question.note().topic());
    if (!about.isEmpty()) return ofFinding(topic, worst(about));
    return given.map(g -> ofMemory(topic, g)).orElseGet(() -> Answer.notAsked(topic));
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
