package org.carecompanion.speech.playback;

import java.time.Duration;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;

/** A phrase and how many of its frames were sent. */
final class Progress {
  final long phrase;
  final AudioClip clip;
  private int sent;

  Progress(long phrase, AudioClip clip) {
    this.phrase = phrase;
    this.clip = clip;
  }

  int left() {
    return clip.frames() - sent;
  }

  Outgoing.Sound send(int frames, Duration plays) {
    Outgoing.Sound sound = new Outgoing.Sound(clip, sent, frames, plays);
    sent += frames;
    return sound;
  }

  boolean begun() {
    return sent > 0;
  }

  Duration sentLength() {
    return AudioFrame.lengthOf(sent);
  }

  Played fully() {
    return new Played(phrase, clip.length(), clip.length());
  }

  /** Heard but for what the carrier still held. */
  Played without(Duration unplayed) {
    Duration heard = sentLength().minus(unplayed);
    if (heard.isNegative()) heard = Duration.ZERO;
    // its last frame may be filled up, and no mark has said that it was heard to the end
    Duration most = clip.length().minus(AudioFrame.LENGTH);
    if (most.isNegative()) most = Duration.ZERO;
    return new Played(phrase, heard.compareTo(most) < 0 ? heard : most, clip.length());
  }
}
