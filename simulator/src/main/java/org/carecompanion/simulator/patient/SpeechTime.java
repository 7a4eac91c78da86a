package org.carecompanion.simulator.patient;

import java.time.Duration;

/** How long words last when spoken. */
public final class SpeechTime {
  private static final long MINUTE_MS = 60_000;

  private SpeechTime() {}

  /** Never less than one word's time. */
  public static Duration of(String words, int wordsPerMinute) {
    int count = words.strip().split("\\s+").length;
    return Duration.ofMillis(MINUTE_MS * count / wordsPerMinute);
  }
}
