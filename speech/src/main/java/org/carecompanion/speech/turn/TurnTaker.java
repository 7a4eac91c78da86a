package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * Takes turns with one patient. Immutable: each input gives a decision and the next turn taker, so
 * that a call of half an hour can be tried in a millisecond and repeated exactly.
 *
 * <p>After {@code Ended}, {@code AskAgain} and {@code AreYouThere} the caller tells with {@code
 * Saying} what our voice begins to say, and with {@code Said} that it was heard; nothing is ended
 * twice in between.
 */
public final class TurnTaker {
  /** A decision, and who takes the next. */
  public record Step(TurnDecision decision, TurnTaker next) {}

  private final Rules rules;
  private final TurnState state;

  private TurnTaker(Rules rules, TurnState state) {
    this.rules = rules;
    this.state = state;
  }

  /** For a patient of this pace, who speaks the language of these words. */
  public static TurnTaker of(TurnWords words, Pace pace) {
    return new TurnTaker(new Rules(words, pace), TurnState.START);
  }

  /**
   * @param now since the call began; earlier than before counts as the time before
   */
  public Step on(TurnInput input, Duration now) {
    TurnState heard = rules.hear(state.at(now), input);
    TurnDecision decision = rules.decide(heard);
    return new Step(decision, new TurnTaker(rules, rules.after(heard, decision)));
  }

  /**
   * Whether this is our own voice come back, by its words and by when they were said, and no word
   * of the patient's.
   */
  public boolean isOurs(TurnInput.Heard heard, Duration now) {
    return rules.isOurs(heard, state.at(now));
  }

  /**
   * What the patient will have said if nothing more comes. Empty while they speak, while words are
   * on their way or still change, and when it is not their turn.
   */
  public Optional<PatientSaid.Words> foreseen() {
    return Foreseen.in(state);
  }
}
