package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.vad.VoiceActivity;
import org.carecompanion.speech.vad.VoiceActivityTracker;
import org.carecompanion.speech.vad.VoiceDetector;

/**
 * Cuts a stream into utterances. An utterance begins 300 ms before a voice is noticed, since soft
 * first sounds are noticed late (voice.md 2, no. 16), and ends after half a second without one, or
 * when it has the greatest length.
 */
final class Segmenter implements AutoCloseable {
  static final Duration LONGEST = Duration.ofSeconds(15);

  private static final int BEFORE = 15;
  private static final int QUIET_TO_END = 25 - VoiceActivityTracker.FRAMES_TO_END;
  private static final int MOST_FRAMES = (int) LONGEST.dividedBy(AudioFrame.LENGTH);

  /**
   * @param until where in the stream it ends
   */
  record Segment(short[] samples, Duration until) {}

  private final VoiceActivityTracker tracker;
  private final short[] frameSamples = new short[AudioFrame.SAMPLES];

  /** The frames before a voice, and then the utterance. */
  private final short[] kept = new short[MOST_FRAMES * AudioFrame.SAMPLES];

  private int frames;
  private int quiet;
  private boolean speaking;

  Segmenter(VoiceDetector detector) {
    tracker = new VoiceActivityTracker(detector);
  }

  /** The utterance that ends with this frame. */
  Optional<Segment> hear(AudioFrame frame) {
    frame.copyTo(frameSamples, 0);
    VoiceActivity activity = tracker.hear(frameSamples);
    boolean voice = activity == VoiceActivity.BEGAN || activity == VoiceActivity.SPEAKING;
    if (!speaking && !voice && frames == BEFORE) forgetOldest();
    frame.copyTo(kept, AudioFrame.SAMPLES * frames++);
    if (voice) speaking = true;
    quiet = voice ? 0 : quiet + 1;
    boolean ends = speaking && (quiet >= QUIET_TO_END || frames == MOST_FRAMES);
    return ends ? Optional.of(cut(frame.ends())) : Optional.empty();
  }

  private void forgetOldest() {
    int left = (BEFORE - 1) * AudioFrame.SAMPLES;
    System.arraycopy(kept, AudioFrame.SAMPLES, kept, 0, left);
    frames = BEFORE - 1;
  }

  private Segment cut(Duration until) {
    Segment segment = new Segment(Arrays.copyOf(kept, frames * AudioFrame.SAMPLES), until);
    frames = 0;
    speaking = false;
    return segment;
  }

  @Override
  public void close() {
    tracker.close();
  }
}
