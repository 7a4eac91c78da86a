package org.carecompanion.speech.vad;

/**
 * Where speaking begins and ends. A click is no beginning and a stop consonant no end: three of
 * four frames begin it (60 to 80 ms, of the 120 ms in which our own voice must stop: issue 5), 200
 * ms without a voiced frame end it. How long a pause ends a turn is not decided here.
 */
public final class VoiceActivityTracker {
  /** Of this many frames, all but one must be voiced. */
  public static final int FRAMES_TO_BEGIN = 4;

  /** This many frames without voice. */
  public static final int FRAMES_TO_END = 10;

  private static final int BEGIN = (1 << FRAMES_TO_BEGIN) - 1;
  private static final int END = (1 << FRAMES_TO_END) - 1;

  /** A bit for each frame, the newest lowest. */
  private int recent;

  private boolean speaking;

  /**
   * @param voiced what a {@link VoiceDetector} says of the next frame
   */
  public VoiceActivity hear(boolean voiced) {
    recent = recent << 1 | (voiced ? 1 : 0);
    boolean before = speaking;
    if (!speaking && Integer.bitCount(recent & BEGIN) >= FRAMES_TO_BEGIN - 1) speaking = true;
    else if (speaking && (recent & END) == 0) speaking = false;
    if (before) return speaking ? VoiceActivity.SPEAKING : VoiceActivity.ENDED;
    return speaking ? VoiceActivity.BEGAN : VoiceActivity.QUIET;
  }
}
