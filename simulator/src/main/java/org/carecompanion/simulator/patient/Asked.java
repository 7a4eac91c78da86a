package org.carecompanion.simulator.patient;

/** What a patient makes of a prompt. */
sealed interface Asked {

  record About(Topic topic) implements Asked {}

  /** The last question, asked once more in words that do not repeat it. */
  record OnceMore() implements Asked {}

  record Unclear() implements Asked {}
}
