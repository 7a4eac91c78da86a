package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.speech.turn.TurnInput;
import org.carecompanion.telephony.voice.Hearing;
import org.jspecify.annotations.Nullable;

/** What the patient has said that no turn took up, and what it may still be an answer to. */
final class Unanswered {
  /**
   * So soon after our first word was sent nobody has understood anything of it: it takes 200 ms to
   * the ear (voice.md 3), and words that have ended by then were begun before.
   */
  private static final Duration NOT_YET_HEARD = Duration.ofMillis(500);

  /** Recognisers of utterances tell the quiet behind a voice with its words. */
  private static final Duration QUIET_TOLD = Duration.ofMillis(700);

  private final Hearing hearing;
  private final Errands errands;
  private @Nullable Duration firstWord;

  /** The last turn that was put to the conversation. */
  private int put;

  Unanswered(Hearing hearing, Errands errands) {
    this.hearing = hearing;
    this.errands = errands;
  }

  /** What was said till now is this turn. */
  void put(int turn) {
    put = turn;
    hearing.answered();
  }

  /** Whether we have spoken: until then nobody is answered. */
  boolean begun() {
    return firstWord != null;
  }

  /** We speak. What was said before our first word answers nothing. */
  void begin(Duration now) {
    if (firstWord != null) return;
    firstWord = now;
    keepEarly();
  }

  /**
   * Whether these are words said before our first could be heard, which are only understood now:
   * "yes?" into a telephone that rang is not who somebody is. They are kept beside.
   */
  boolean early(TurnInput input) {
    if (firstWord == null || !(input instanceof TurnInput.Heard heard)) return false;
    Duration behind = heard.until().minus(hearing.voiceAt());
    boolean toldLater = !behind.isNegative() && behind.compareTo(QUIET_TOLD) <= 0;
    Duration ended = toldLater ? hearing.voiceAt() : heard.until();
    if (ended.compareTo(firstWord.plus(NOT_YET_HEARD)) > 0) return false;
    keepEarly();
    return true;
  }

  private void keepEarly() {
    String words = hearing.take();
    if (words.isBlank()) return;
    var said = new PatientTurn.Spoken(words, OptionalDouble.empty());
    errands.lastWords(new Late(UUID.randomUUID(), 0, said, Late.Bearing.ASIDE));
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
    if (words.isBlank()) return Optional.empty();
    var said = new PatientTurn.Spoken(words, OptionalDouble.empty());
    boolean answerOwed = put > answer.turn();
    return Optional.of(
        new Late(
            UUID.randomUUID(),
            Math.max(put, answer.turn()),
            said,
            answerOwed ? Late.Bearing.ASIDE : bearing));
  }
}
