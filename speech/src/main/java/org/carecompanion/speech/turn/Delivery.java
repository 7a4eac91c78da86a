package org.carecompanion.speech.turn;

import java.time.Duration;

/** How a recogniser's words come, which is seen by what came: recognisers change within a call. */
enum Delivery {
  /** Interim text while they speak, final text soon after. */
  AS_THEY_SPEAK(2_000, 4_000),
  /**
   * Final text of an utterance of up to 15 s, which is noticed to be over a third of a second after
   * the voice, and transcribed for four seconds at most.
   */
  BY_UTTERANCE(4_500, 20_000);

  private final Duration late;
  private final Duration background;

  Delivery(long late, long background) {
    this.late = Duration.ofMillis(late);
    this.background = Duration.ofMillis(background);
  }

  /** How long after a voice its words come at worst. */
  Duration late() {
    return late;
  }

  /** A voice during which no word comes for so long is somebody else's. */
  Duration background() {
    return background;
  }
}
