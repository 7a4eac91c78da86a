package org.carecompanion.simulator.media;

/**
 * Why somebody at a phone speaks.
 *
 * @param topic what they answer; empty when they answer nothing
 */
public record Occasion(Why why, String topic) {
  static final Occasion GREETING = new Occasion(Why.ANSWERS, "");

  /** What their speaking is for. */
  public enum Why {
    ANSWERS,
    INTERRUPTS,
    NODS,
    COUGHS
  }

  static Occasion besides(Why why) {
    return new Occasion(why, "");
  }
}
