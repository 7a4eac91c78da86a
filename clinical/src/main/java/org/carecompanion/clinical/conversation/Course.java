package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState.Given.Kind;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Expected;

/** Which question comes next, and the end after the last one. */
final class Course {
  private Course() {}

  /** Puts the first question. */
  static Reply start(Scene scene, Draft draft) {
    return ask(scene, draft);
  }

  /** Thanks for the answer just kept and puts the next question, or closes. */
  static Reply next(Scene scene, Draft draft) {
    ConversationState state = draft.state();
    int answered = state.memory().answers().size();
    boolean left =
        Optional.ofNullable(state.memory().answers().get(state.question()))
            .filter(given -> given.kind() == Kind.UNANSWERED)
            .isPresent();
    if (draft.callBackPromised()) {
      draft.say(Line.CALL_BACK_NOTED);
    } else if (draft.notedSomethingWorrying()) {
      draft.say(draft.voice().line(Line.NOTED, answered));
    } else if (!left) {
      draft.say(draft.voice().line(Line.THANKS, answered));
    }
    return ask(scene, draft);
  }

  private static Reply ask(Scene scene, Draft draft) {
    List<Question> today =
        scene.protocol().questionsOn(scene.context().aftercare().postOperativeDay());
    for (Question question : today) {
      Known known = new Known(draft.state().memory());
      if (!draft.state().memory().answers().containsKey(question.id())
          && known.due(question)
          && !volunteered(question, draft)) {
        return put(question, draft);
      }
    }
    return draft.say(Line.CLOSING).end(Ending.COMPLETED);
  }

  private static Reply put(Question question, Draft draft) {
    Keypad was = draft.state().keypad();
    Keypad now = was.nextQuestion();
    draft.keep(draft.state().at(draft.state().position().onTo(question.id())).with(now));
    if (now.always() && !was.always()) {
      draft.say(Line.KEYPAD_ALWAYS);
    }
    draft.say(draft.voice().question(question, 0));
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
