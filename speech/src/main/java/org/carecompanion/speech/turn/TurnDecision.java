package org.carecompanion.speech.turn;

/** What is to be done. */
public sealed interface TurnDecision {
  /** Nothing. */
  record GoOn() implements TurnDecision {}

  /** Stop sending our voice; it may go on. */
  record Pause() implements TurnDecision {}

  /** It was no interruption: go on where our voice stopped. */
  record Resume() implements TurnDecision {}

  /** Clear what was sent and forget the rest: the patient speaks. */
  record Interrupt() implements TurnDecision {}

  /** The patient has said this; we answer. */
  record Ended(PatientSaid said) implements TurnDecision {}

  /** They spoke and nothing was understood: say so and ask again. */
  record AskAgain() implements TurnDecision {}

  /** Nobody has said anything for long: ask whether they are there. */
  record AreYouThere() implements TurnDecision {}

  /** Nobody is there any more: end the call, and have a person follow it up. */
  record HangUp() implements TurnDecision {}
}
