package org.carecompanion.telephony.call;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.speech.turn.OwnWords;
import org.carecompanion.telephony.voice.Hearing;

/** What the patient has said that no turn took up, and what it may still be an answer to. */
final class Unanswered {
  /** So few words of ours are said by patients too: they are not taken for an echo. */
  private static final int FEW = 2;

  private final Hearing hearing;

  /** The last turn that was put to the conversation. */
  private int put;

  Unanswered(Hearing hearing) {
    this.hearing = hearing;
  }

  /** What was said till now is this turn. */
  void put(int turn) {
    put = turn;
    hearing.answered();
  }

  /** What was said before our first word, unless it is a greeting. */
  Optional<Late> early() {
    String words = hearing.take();
    if (few(words)) return Optional.empty();
    var said = new PatientTurn.Spoken(words, OptionalDouble.empty());
    return Optional.of(new Late(UUID.randomUUID(), 0, said, Late.Bearing.ASIDE));
  }

  /**
   * Takes all of it; empty if there is none.
   *
   * @param answer the last that came
   * @param bearing what the words are to its question
   */
  Optional<Late> take(Answer answer, Late.Bearing bearing) {
    String words = hearing.unanswered();
    hearing.answered();
    if (words.isBlank() || echo(words, answer)) return Optional.empty();
    var said = new PatientTurn.Spoken(words, OptionalDouble.empty());
    boolean answerOwed = put > answer.turn();
    return Optional.of(
        new Late(
            UUID.randomUUID(),
            Math.max(put, answer.turn()),
            said,
            answerOwed ? Late.Bearing.ASIDE : bearing));
  }

  private static boolean few(String words) {
    return words.split("\\s+").length <= FEW;
  }

  private static boolean echo(String words, Answer answer) {
    return !few(words) && OwnWords.areIn(words, Wordings.text(answer));
  }
}
