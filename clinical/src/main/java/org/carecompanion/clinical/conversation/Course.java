package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.domain.finding.Concept;

/** Which question comes next, and the end after the last one. */
final class Course {
  private Course() {}

  /** Puts the first question. */
  static Reply start(Scene scene, Draft draft) {
    return ask(scene, draft);
  }

  /** Answers to the answer just kept and puts the next question, or closes. */
  static Reply next(Scene scene, Question answered, Draft draft) {
    Response.to(scene, answered, draft);
    return left(scene, draft).map(again -> put(again, draft)).orElseGet(() -> ask(scene, draft));
  }

  /** The same question for what it asked about and the answer left open. */
  private static Optional<Question> left(Scene scene, Draft draft) {
    return scene
        .protocol()
        .question(draft.state().question())
        .filter(question -> !isLeft(question, draft))
        .flatMap(question -> OpenQuestion.left(question, draft.state()).map(question::alone));
  }

  /** Asked three times without an answer: a person asks about the rest. */
  private static boolean isLeft(Question question, Draft draft) {
    return Optional.ofNullable(draft.state().memory().answers().get(question.id()))
        .filter(given -> given.kind() == Kind.UNANSWERED || given.kind() == Kind.UNCERTAIN)
        .isPresent();
  }

  private static Reply ask(Scene scene, Draft draft) {
    List<Question> today =
        scene.protocol().questionsOn(scene.context().aftercare().postOperativeDay());
    for (Question question : today) {
      if (isDue(question, draft)) {
        if (!volunteered(question, draft)) return put(question, draft);
        Optional<Concept> left = OpenQuestion.left(question, draft.state());
        if (left.isPresent()) return put(question.alone(left.get()), draft);
      }
    }
    return draft.say(Line.CLOSING).end(Ending.COMPLETED);
  }

  private static boolean isDue(Question question, Draft draft) {
    Known known = new Known(draft.state().memory());
    return !draft.state().memory().answers().containsKey(question.id())
        && known.due(question)
        && (matters(question) || !known.said(Concept.LOW_CONFIDENCE));
  }

  /**
   * Who answers "no to all of it, can I go now?" is asked only what matters most, and offered a
   * person (clinical.md 2.5 row 69).
   */
  private static boolean matters(Question question) {
    return question.redFlag()
        || question.conditional()
        || question.asked().expected() instanceof Expected.CallBack;
  }

  private static Reply put(Question question, Draft draft) {
    Keypad was = draft.state().keypad();
    Keypad now = was.nextQuestion();
    String alone = question.putAlone().map(Concept::code).orElse("");
    ConversationState state = draft.state();
    draft.keep(
        state.at(state.position().onTo(question.id())).with(now).with(state.asking().about(alone)));
    if (now.always() && !was.always()) {
      draft.say(Line.KEYPAD_ALWAYS);
    }
    draft.put(question, 0);
    if (now.always()) {
      KeypadMenu.say(question, draft);
    }
    return draft.listen(Ears.forQuestion(question));
  }

  /** Said already without being asked: asking again would show that nobody listened. */
  private static boolean volunteered(Question question, Draft draft) {
    Known known = new Known(draft.state().memory());
    boolean said =
        question.asked().expected() instanceof Expected.YesNo
            && question.concepts().stream().anyMatch(known::said);
    if (said) {
      Answers.remember(question, Kind.YES, "", draft);
    }
    return said;
  }
}
