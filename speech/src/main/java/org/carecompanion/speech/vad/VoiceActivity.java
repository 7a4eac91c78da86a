package org.carecompanion.speech.vad;

/** What a frame told about a person speaking. */
public enum VoiceActivity {
  QUIET,
  /** They began within the last {@link VoiceActivityTracker#FRAMES_TO_BEGIN} frames. */
  BEGAN,
  SPEAKING,
  /** Nothing was voiced for {@link VoiceActivityTracker#FRAMES_TO_END} frames. */
  ENDED
}
