package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.Listening.Expects;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.Script;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Person;

/**
 * What to listen for. Patience is longer than a healthy speaker needs: people in pain or on opioids
 * pause longer (voice.md 3, pause data). Every question can be answered on the keypad too.
 */
final class Ears {
  private static final String POUND = "#";
  private static final int SHORT_ANSWER_SECONDS = 6;
  private static final int LONG_ANSWER_SECONDS = 8;
  private static final int DATE_DIGITS = 8;

  /** A telephone number with its country (E.164 has at most fifteen digits). */
  private static final int NUMBER_DIGITS = 15;

  private Ears() {}

  static Listening forIdentity(Script script, Person person) {
    List<String> hints =
        Stream.concat(Stream.of(person.fullName()), script.identityHints().stream()).toList();
    return new Listening(hints, DATE_DIGITS, POUND, LONG_ANSWER_SECONDS, Expects.DATE);
  }

  static Listening forQuestion(Question question) {
    List<String> hints = question.prompts().hints();
    return switch (question.asked().expected()) {
      case Expected.YesNo q -> one(hints);
      case Expected.CallBack q -> one(hints);
      case Expected.Choice q -> new Listening(hints, 1, "", SHORT_ANSWER_SECONDS, Expects.SHORT);
      case Expected.PainScore q ->
          new Listening(hints, 2, POUND, SHORT_ANSWER_SECONDS, Expects.SHORT);
      case Expected.Concern q ->
          new Listening(hints, 1, "", LONG_ANSWER_SECONDS, Expects.OWN_WORDS);
      case Expected.Amount q -> new Listening(hints, 1, "", LONG_ANSWER_SECONDS, Expects.OWN_WORDS);
      case Expected.OwnWords q ->
          new Listening(hints, NUMBER_DIGITS, POUND, LONG_ANSWER_SECONDS, Expects.OWN_WORDS);
      case Expected.Nothing q -> Listening.NOTHING;
    };
  }

  private static Listening one(List<String> hints) {
    return new Listening(hints, 1, "", SHORT_ANSWER_SECONDS, Expects.YES_OR_NO);
  }
}
