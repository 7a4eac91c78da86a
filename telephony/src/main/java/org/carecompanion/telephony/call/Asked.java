package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.speech.turn.Interruption;
import org.carecompanion.telephony.voice.Speaker;
import org.carecompanion.telephony.voice.ToSay;
import org.jspecify.annotations.Nullable;

/**
 * The question that was put last, as far as the patient can know it: only who has heard something
 * of it answers it. Times count from the start of the call.
 */
final class Asked {
  /** Who has heard so much of a question knows what is asked. */
  private static final double ENOUGH = 0.5;

  /**
   * No key is pressed sooner after the first sound of a question for what was heard of it: it takes
   * up to 0.4 s to the ear, and a word longer than 0.2 s to be understood.
   */
  private static final Duration FIRST_WORD = Duration.ofSeconds(1);

  private final Speaker speaker;
  private boolean barged;

  /** It is said behind what must be heard, whose end may not have reached the ear. */
  private @Nullable ToSay guarded;

  /** From when on keys are an answer. */
  private @Nullable Duration known;

  Asked(Speaker speaker) {
    this.speaker = speaker;
  }

  /**
   * Whether who speaks over this takes the word. Once we are to take leave nobody does: nobody
   * would answer. Nor while the end of what must be heard is on its way: it would be cleared.
   */
  Interruption interruption(ToSay saying, Wish wish) {
    guarded = speaker.mustBeHeardIsOnItsWay() ? saying : null;
    boolean usual = saying.weight() == ToSay.Weight.USUAL && wish == Wish.GO_ON;
    return usual && guarded == null ? Interruption.ALLOWED : Interruption.NOT_ALLOWED;
  }

  /** What is being said, once the end of what must be heard and came before it has arrived. */
  Optional<ToSay> freed() {
    return speaker.mustBeHeardIsOnItsWay() ? Optional.empty() : Optional.ofNullable(guarded);
  }

  /** There is another answer of ours, with a question that nobody has heard. */
  void anew() {
    known = null;
  }

  /** This begins to be said. */
  void begins(ToSay saying, Answer answer, Duration now) {
    boolean question =
        saying.place() > 0
            && saying.place() == answer.sayings().size()
            && saying.text().equals(answer.sayings().getLast().text());
    if (question && known == null) known = now.plus(FIRST_WORD);
  }

  /** Everything was said. */
  void said(Duration now) {
    if (!barged) known = now;
  }

  /** They took the word from us. */
  void interrupted() {
    barged = true;
  }

  /** They have said something, which is thought about. */
  void turnEnded() {
    barged = false;
  }

  /**
   * Whether too little of it was heard for words to be its answer.
   *
   * @param speaking whether our voice still speaks
   */
  boolean isCut(boolean speaking) {
    return (barged || speaking) && !speaker.heardOfLast(ENOUGH);
  }

  /** Whether a key that is pressed now may be its answer. */
  boolean takesKeys(Duration now) {
    return known != null && now.compareTo(known) >= 0;
  }
}
