package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Command;
import org.carecompanion.clinical.understanding.Expected;

/**
 * The keys of a question: 1 yes, 2 no, 9 a nurse, 0 the question again; a score is keyed as itself,
 * so there is no key for anything else then.
 */
final class KeypadMenu {
  private static final String NURSE = "9";
  private static final String REPEAT = "0";

  private KeypadMenu() {}

  /** Says which keys answer this question. */
  static Draft say(Question question, Draft draft) {
    return switch (question.asked().expected()) {
      case Expected.YesNo q -> draft.say(Line.KEYPAD_YES_NO);
      case Expected.CallBack q -> draft.say(Line.KEYPAD_YES_NO);
      case Expected.PainScore q -> draft.say(Line.KEYPAD_SCORE);
      case Expected.Choice q -> draft.say(draft.voice().keys(question));
      case Expected.Concern q -> draft.say(Line.KEYPAD_CONCERN);
      case Expected.Amount q -> draft;
      case Expected.OwnWords q -> draft;
      case Expected.Nothing q -> draft;
    };
  }

  /** What a key asks of the call instead of answering the question. */
  static Optional<Command> command(Question question, String digits) {
    boolean digitsAnswer =
        switch (question.asked().expected()) {
          case Expected.PainScore q -> true;
          case Expected.OwnWords q -> digits.length() > 1;
          case Expected.Amount q -> false;
          case Expected.YesNo q -> false;
          case Expected.CallBack q -> false;
          case Expected.Choice q -> false;
          case Expected.Concern q -> false;
          case Expected.Nothing q -> false;
        };
    if (digitsAnswer) return Optional.empty();
    return switch (digits) {
      case NURSE -> Optional.of(Command.NURSE);
      case REPEAT -> Optional.of(Command.REPEAT);
      default -> Optional.empty();
    };
  }
}
