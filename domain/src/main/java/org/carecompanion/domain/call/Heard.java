package org.carecompanion.domain.call;

/** How much of what we said a patient has heard: a fact, by the carrier's marks. */
public sealed interface Heard {
  /** To its end. */
  record Fully() implements Heard {}

  /**
   * They interrupted it, or it never reached them.
   *
   * @param characters how much of the text, from its start; 0 for nothing
   */
  record UpTo(int characters) implements Heard {
    public UpTo {
      if (characters < 0) throw new IllegalArgumentException("heard " + characters);
    }
  }

  /** Of this text, so much. */
  static Heard of(String text, int characters) {
    return characters >= text.length() ? new Fully() : new UpTo(characters);
  }
}
