package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState.Position;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;

/**
 * What to do when a question got no answer: twice more in other words, then it stays unanswered,
 * which is never a "no". After two turns in a row that were not understood, or two silent ones at
 * one question, the keys are named.
 */
final class AskingAgain {
  /** In all: the question and its two re-asks (issue 2, part 4). */
  private static final int TIMES = 3;

  private static final int LOST_BEFORE_KEYPAD = 2;

  /** Two questions in a row without a sound: nobody is there. */
  private static final int SILENCES = 2 * TIMES;

  Reply afterSilence(Scene scene, Question question, Draft draft) {
    Position was = draft.state().position().silentAgain();
    draft.keep(draft.state().at(was).with(draft.state().keypad().missed()));
    if (was.silent() >= SILENCES) {
      Answers.unanswered(question, scene.words(), draft);
      return draft.say(Line.STILL_THERE).end(Ending.WENT_SILENT);
    }
    return was.asked() >= TIMES
        ? leave(scene, question, draft)
        : reask(question, draft.say(draft.voice().line(Line.SILENCE, was.asked() - 1)));
  }

  Reply notUnderstood(Scene scene, Question question, Draft draft) {
    Position was = draft.state().position().lostAgain();
    draft.keep(draft.state().at(was).with(draft.state().keypad().missed()));
    if (was.asked() >= TIMES) {
      return leave(scene, question, draft);
    }
    boolean heardSomething = draft.notedSomethingWorrying();
    draft.say(
        draft.voice().line(heardSomething ? Line.NOTED : Line.NOT_UNDERSTOOD, was.asked() - 1));
    return reask(question, draft);
  }

  /**
   * "Say that again": the same words, as often as the question may be put. A message was said just
   * before the first question.
   */
  Optional<Reply> onRequest(Scene scene, Question question, Draft draft) {
    Position was = draft.state().position();
    if (was.asked() >= TIMES) {
      return Optional.of(leave(scene, question, draft));
    }
    draft.say(Line.REPEAT);
    if (draft.state().memory().answers().isEmpty()) {
      scene.context().message().map(Saying::message).ifPresent(draft::say);
    }
    draft.put(question, was.asked() - 1);
    draft.keep(draft.state().at(was.askedAgain()));
    return Optional.of(draft.listen(Ears.forQuestion(question)));
  }

  /** The same by key, which counts as no try: it was understood. */
  Reply onKey(Scene scene, Question question, Draft draft) {
    Keypad keypad = draft.state().keypad();
    if (!keypad.repeatsLeft()) {
      return leave(scene, question, draft);
    }
    Position was = draft.state().position();
    draft.keep(draft.state().at(was.understood()).with(keypad.repeated()));
    draft.say(Line.REPEAT).put(question, was.asked() - 1);
    return KeypadMenu.say(question, draft).listen(Ears.forQuestion(question));
  }

  /** The question was not heard: it is put as it was, which counts as no try. */
  Reply sameWords(Question question, Draft draft) {
    draft.put(question, draft.state().position().asked() - 1);
    if (draft.state().keypad().named()) {
      KeypadMenu.say(question, draft);
    }
    return draft.listen(Ears.forQuestion(question));
  }

  /** One clarifying question; what is still unsure after it is kept as unsure (clinical.md 2.2). */
  Reply clarify(Question question, Draft draft) {
    ConversationState state = draft.state();
    draft.keep(state.at(state.position().clarifying()).with(state.asking().worded(Asking.CLARIFY)));
    draft.say(draft.voice().clarify(question));
    if (draft.state().keypad().named()) {
      KeypadMenu.say(question, draft);
    }
    return draft.listen(Ears.forQuestion(question));
  }

  /** The question stays unanswered and the call goes on. */
  Reply leave(Scene scene, Question question, Draft draft) {
    Answers.unanswered(question, scene.words(), draft);
    return Course.next(scene, question, draft.say(Line.MOVING_ON));
  }

  private static Reply reask(Question question, Draft draft) {
    Position was = draft.state().position();
    draft.put(question, was.asked());
    if (was.lost() >= LOST_BEFORE_KEYPAD || draft.state().keypad().named()) {
      KeypadMenu.say(question, draft);
    }
    draft.keep(draft.state().at(was.askedAgain()));
    return draft.listen(Ears.forQuestion(question));
  }
}
