package org.carecompanion.speech.stt;

import java.time.Duration;

/** How a recogniser's words come; which of these it is tells {@link Delivered}. */
public enum Delivery {
  /** Interim text while they speak, final text soon after. */
  AS_THEY_SPEAK(Duration.ofSeconds(2), Duration.ofSeconds(4)),
  /** Final text alone, of whole utterances ({@link BatchToStreaming}). */
  BY_UTTERANCE(BatchToStreaming.LATE, Duration.ofSeconds(20));

  private final Duration late;
  private final Duration background;

  Delivery(Duration late, Duration background) {
    this.late = late;
    this.background = background;
  }

  /** How long after a voice its words come at worst. */
  public Duration late() {
    return late;
  }

  /** A voice during which no word comes for so long is somebody else's. */
  public Duration background() {
    return background;
  }
}
