package org.carecompanion.clinical.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How much the keypad has to help, since not everybody can be understood: after two tries at one
 * question the keys are named, and after three such questions in a row they are named with every
 * question that follows. Words count all the same.
 *
 * @param tries turns at the open question that were not understood or silent
 * @param repeats how often the open question was asked for again by key
 * @param unclear questions in a row that needed the keys
 * @param always from now on the keys are named with every question
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Keypad(int tries, int repeats, int unclear, boolean always) {
  static final Keypad NOT_NEEDED = new Keypad(0, 0, 0, false);

  /** "After two unclear or silent tries at the same question". */
  private static final int TRIES = 2;

  private static final int QUESTIONS = 3;
  private static final int REPEATS = 2;

  Keypad missed() {
    return new Keypad(tries + 1, repeats, unclear, always);
  }

  Keypad repeated() {
    return new Keypad(tries, repeats + 1, unclear, always);
  }

  boolean repeatsLeft() {
    return repeats < REPEATS;
  }

  /** Whether the keys are named with the open question. */
  boolean named() {
    return always || tries >= TRIES;
  }

  Keypad nextQuestion() {
    int inARow = tries >= TRIES ? unclear + 1 : 0;
    return new Keypad(0, 0, inARow, always || inARow >= QUESTIONS);
  }
}
