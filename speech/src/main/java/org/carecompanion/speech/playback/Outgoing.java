package org.carecompanion.speech.playback;

import org.carecompanion.speech.audio.AudioClip;

/** What is to be sent to the carrier, in this order. */
public sealed interface Outgoing {
  /** Frames of a clip, from one on. */
  record Sound(AudioClip clip, int firstFrame, int frames) implements Outgoing {}

  /** To come back when everything before it has been played. */
  record Mark(String name) implements Outgoing {}

  /** Forget what has not been played. */
  record Clear() implements Outgoing {}
}
