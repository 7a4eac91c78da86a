package org.carecompanion.speech.stt;

/**
 * How a recogniser's words come, as it is seen by what came: recognisers change within a call.
 *
 * @param bare how many final texts in a row came without interim text before them
 */
public record Delivered(int bare) {
  /** Who has given interim text may leave it out once. */
  private static final int FEWEST_BARE = 2;

  /** Interim text has come since the last final one. */
  private static final int INTERIM = -1;

  /** Of a recogniser that nothing is known of, the first text tells. */
  public static final Delivered NOTHING = new Delivered(FEWEST_BARE - 1);

  /** When this has come too. */
  public Delivered with(Transcript transcript) {
    return new Delivered(
        switch (transcript) {
          case Transcript.Interim ignored -> INTERIM;
          case Transcript.Final ignored -> Math.min(bare + 1, FEWEST_BARE);
        });
  }

  /** What is presumed where somebody waits for it. */
  public Delivery presumed() {
    return bare < FEWEST_BARE ? Delivery.AS_THEY_SPEAK : Delivery.BY_UTTERANCE;
  }

  /** What it may be by all that is known, where nobody waits and no word may be lost. */
  public Delivery atWorst() {
    return bare <= 0 ? Delivery.AS_THEY_SPEAK : Delivery.BY_UTTERANCE;
  }
}
