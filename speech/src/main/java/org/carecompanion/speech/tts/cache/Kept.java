package org.carecompanion.speech.tts.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.tts.Phrase;

/** Clips in the order they were last used, no more than so many bytes of them. */
final class Kept {
  private static final int USUAL = 256;
  private static final float LOAD = 0.75f;

  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Phrase, AudioClip> clips = new LinkedHashMap<>(USUAL, LOAD, true);
  private long bytes;

  Kept(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  Optional<AudioClip> get(Phrase phrase) {
    lock.lock();
    try {
      return Optional.ofNullable(clips.get(phrase));
    } finally {
      lock.unlock();
    }
  }

  void put(Phrase phrase, AudioClip clip) {
    if (clip.bytes() > mostBytes) return;
    lock.lock();
    try {
      AudioClip before = clips.put(phrase, clip);
      bytes += clip.bytes() - (before == null ? 0 : before.bytes());
      Iterator<AudioClip> oldest = clips.values().iterator();
      while (bytes > mostBytes) {
        bytes -= oldest.next().bytes();
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }
}
