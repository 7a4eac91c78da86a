package org.carecompanion.speech.playback;

import java.time.Duration;
import org.carecompanion.speech.audio.AudioClip;

/** What is to be sent to the carrier, in this order. */
public sealed interface Outgoing {
  /**
   * Frames of a clip, from one on.
   *
   * @param plays when the carrier begins to play them, as we reckon: the way to the ear is not in
   *     it
   */
  record Sound(AudioClip clip, int firstFrame, int frames, Duration plays) implements Outgoing {}

  /** To come back when everything before it has been played. */
  record Mark(String name) implements Outgoing {}

  /** Forget what has not been played. */
  record Clear() implements Outgoing {}
}
