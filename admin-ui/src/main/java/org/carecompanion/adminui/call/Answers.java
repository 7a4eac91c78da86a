package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.summary.AnswerSheet;
import org.carecompanion.clinical.summary.Answered;
import org.carecompanion.clinical.summary.CallRows;
import org.carecompanion.clinical.summary.CallRows.Stand;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;

/** Reads what a call found out and puts it in words. */
@Dependent
public class Answers {
  @Inject Calls calls;
  @Inject Findings findings;
  @Inject Questions questions;

  public List<Answer> of(Call call) {
    return sheet(call).stream().map(Answers::inWords).toList();
  }

  List<Answered> sheet(Call call) {
    return AnswerSheet.of(
        new CallRows(
            questions.of(call.plan().protocol()),
            call.state().map(ConversationJson::read),
            findings.of(call.id()),
            put(call),
            call.ended() ? Stand.ENDED : Stand.GOING_ON));
  }

  /** The questions that were put, answered or not. */
  private Set<String> put(Call call) {
    return calls.transcript(call.id()).stream()
        .map(Utterance::said)
        .filter(said -> said.speaker() == Speaker.COMPANION)
        .flatMap(said -> said.question().stream())
        .collect(Collectors.toSet());
  }

  private static Answer inWords(Answered answered) {
    return new Answer(
        topic(answered),
        answered.given(),
        value(answered),
        answered.finding().flatMap(Answers::quote),
        answered.severity());
  }

  static String topic(Answered answered) {
    return answered
        .question()
        .map(question -> capital(question.note().topic()))
        .or(() -> answered.finding().map(f -> Texts.of(f.judged().concept())))
        .orElse("");
  }

  static Optional<String> value(Answered answered) {
    return answered
        .finding()
        .flatMap(f -> f.judged().value())
        .map(Texts::of)
        .or(() -> answered.kept().flatMap(Answers::valueOf));
  }

  private static Optional<Answer.Quote> quote(Finding finding) {
    String words = finding.evidence().quote();
    return words.isBlank()
        ? Optional.empty()
        : Optional.of(new Answer.Quote(words, finding.evidence().turn()));
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
