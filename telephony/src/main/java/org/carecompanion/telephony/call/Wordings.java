package org.carecompanion.telephony.call;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.conversation.Listening.Expects;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.turn.Expectation;
import org.carecompanion.speech.turn.Interruption;
import org.carecompanion.speech.turn.TurnInput;
import org.carecompanion.telephony.voice.ToSay;
import org.carecompanion.telephony.voice.ToSay.Weight;

/** What the conversation answers, as the voice says it and turns are taken with it. */
final class Wordings {
  private Wordings() {}

  /** The answer's sayings. Nobody interrupts a goodbye: nobody would answer. */
  static List<ToSay> of(Answer answer) {
    Weight usual =
        switch (answer.then()) {
          case LISTEN -> Weight.USUAL;
          case HANG_UP -> Weight.TO_THE_END;
        };
    List<ToSay> sayings = new ArrayList<>();
    for (Saying each : answer.sayings())
      sayings.add(
          new ToSay(
              sayings.size() + 1,
              each.text(),
              content(each),
              each.mustBeHeard() ? Weight.MUST_BE_HEARD : usual));
    return sayings;
  }

  private static Content content(Saying saying) {
    return switch (saying.content()) {
      case FIXED -> Content.FIXED;
      case PERSONAL -> Content.PERSONAL;
    };
  }

  /** The emergency wording, of no answer. */
  static ToSay alarm(Saying saying) {
    return new ToSay(0, saying.text(), Content.FIXED, Weight.MUST_BE_HEARD);
  }

  /** Words of the line itself. */
  static ToSay fixed(String words) {
    return new ToSay(0, words, Content.FIXED, Weight.TO_THE_END);
  }

  /** Words that somebody has typed. */
  static ToSay typed(TypedWords words) {
    return new ToSay(0, words.text(), Content.PERSONAL, Weight.USUAL);
  }

  /** All that an answer says. */
  static String text(Answer answer) {
    return String.join(" ", answer.sayings().stream().map(Saying::text).toList());
  }

  /** For whoever takes turns: this of the answer, or besides it, begins to be said. */
  static TurnInput.Saying begins(Answer answer, ToSay saying, Interruption interruption) {
    return new TurnInput.Saying(
        saying.place() == 0 ? saying.text() : text(answer),
        expectation(answer.listening().expects()),
        interruption,
        Math.max(1, answer.listening().maxDigits()));
  }

  private static Expectation expectation(Expects expects) {
    return switch (expects) {
      case YES_OR_NO -> Expectation.YES_OR_NO;
      case SHORT -> Expectation.SHORT;
      case OWN_WORDS -> Expectation.THOUGHT;
      case DATE -> Expectation.NUMBERS;
      case NOTHING -> Expectation.NOTHING;
    };
  }
}
