package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.vad.VoiceActivity;
import org.carecompanion.speech.vad.VoiceActivityTracker;

/**
 * Cuts a stream into utterances. An utterance begins 300 ms before a voice is noticed, since soft
 * first sounds are noticed late (voice.md 2, no. 16), and ends after half a second without one, or
 * when it has the greatest length: then it is cut where its last two seconds are quietest, so that
 * hardly a word is cut in two, and the rest begins the next.
 */
final class Segmenter {
  static final Duration LONGEST = Duration.ofSeconds(15);

  /** So long without a voice ends an utterance. */
  static final Duration ENDS_AFTER = Duration.ofMillis(500);

  private static final int BEFORE = 15;
  private static final int QUIET_TO_END =
      (int) ENDS_AFTER.dividedBy(AudioFrame.LENGTH) - VoiceActivityTracker.FRAMES_TO_END;
  private static final int MOST_FRAMES = (int) LONGEST.dividedBy(AudioFrame.LENGTH);
  private static final int CUT_WITHIN = 100;

  /**
   * @param until where in the stream it ends
   */
  record Segment(short[] samples, Duration until) {}

  private final VoiceActivityTracker tracker = new VoiceActivityTracker();

  /** The frames before a voice, and then the utterance. */
  private final short[] kept = new short[MOST_FRAMES * AudioFrame.SAMPLES];

  private int frames;
  private int quiet;
  private boolean speaking;

  /** The utterance that ends with this frame. */
  Optional<Segment> hear(AudioFrame frame) {
    VoiceActivity activity = tracker.hear(frame.voiced());
    boolean voice = activity == VoiceActivity.BEGAN || activity == VoiceActivity.SPEAKING;
    if (!speaking && !voice && frames == BEFORE) forgetOldest();
    frame.copyTo(kept, AudioFrame.SAMPLES * frames++);
    if (voice) speaking = true;
    quiet = voice ? 0 : quiet + 1;
    if (!speaking) return Optional.empty();
    if (quiet >= QUIET_TO_END) return Optional.of(cut(frames, frame.ends()));
    return frames == MOST_FRAMES ? Optional.of(cut(quietest(), frame.ends())) : Optional.empty();
  }

  private void forgetOldest() {
    int left = (BEFORE - 1) * AudioFrame.SAMPLES;
    System.arraycopy(kept, AudioFrame.SAMPLES, kept, 0, left);
    frames = BEFORE - 1;
  }

  /** How many frames there are up to the quietest of the last, and with it. */
  private int quietest() {
    int best = frames;
    long least = Long.MAX_VALUE;
    for (int number = frames; number > frames - CUT_WITHIN; number--) {
      long loud = 0;
      for (int i = (number - 1) * AudioFrame.SAMPLES; i < number * AudioFrame.SAMPLES; i++)
        loud += Math.abs(kept[i]);
      if (loud < least) {
        least = loud;
        best = number;
      }
    }
    return best;
  }

  /**
   * @param ends where the last frame ends
   */
  private Segment cut(int length, Duration ends) {
    int rest = frames - length;
    int cut = length * AudioFrame.SAMPLES;
    Duration until = ends.minus(AudioFrame.LENGTH.multipliedBy(rest));
    Segment segment = new Segment(Arrays.copyOf(kept, cut), until);
    System.arraycopy(kept, cut, kept, 0, rest * AudioFrame.SAMPLES);
    frames = rest;
    speaking = rest > 0;
    return segment;
  }
}
