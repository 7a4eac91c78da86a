package org.carecompanion.simulator.media;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.sound.Clip;
import org.jspecify.annotations.Nullable;

/**
 * Measures one stream from outside, as a phone company could. Times by {@link System#nanoTime()}.
 * Safe for several threads.
 */
public final class StreamWatch {
  private static final int FRAME_SAMPLES = Clip.RATE / 50;
  private static final long FRAME_NANOS = 20_000_000;
  private static final long GAP_NANOS = 60_000_000;

  /** Frames of the interrupted saying are those that come until the patient has finished. */
  private static final long STILL_SPEAKING_NANOS = 200_000_000;

  private static final double NANOS_PER_MS = 1e6;
  private static final double SECONDS_PER_FRAME = 0.02;

  private final String name;
  private final List<Interrupted> interrupted = new ArrayList<>();
  private final List<Double> answers = new ArrayList<>();
  private @Nullable Interrupted current;
  private long sent;
  private long lost;
  private long received;
  private long marks;
  private long clears;
  private long bad;
  private long gapsOver60;
  private long lateFrames;
  private long stalledNanos;
  private long playedUntil;
  private boolean inPhrase;
  private boolean voiced;
  private boolean awaitsAnswer;
  private long lastVoiceAt;

  StreamWatch(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Sound came from the product. */
  synchronized void media(int samples, long at) {
    int frames = Math.max(1, samples / FRAME_SAMPLES);
    received += frames;
    gap(at);
    inPhrase = true;
    playedUntil = Math.max(playedUntil, at) + samples * FRAME_NANOS / FRAME_SAMPLES;
    boolean overTheirVoice = voiced || at - lastVoiceAt < STILL_SPEAKING_NANOS;
    if (current != null && overTheirVoice) {
      current.frames(frames, at);
    }
    if (awaitsAnswer && !overTheirVoice) {
      awaitsAnswer = false;
      answers.add((at - lastVoiceAt) / NANOS_PER_MS);
    }
  }

  /** What is silence in the middle of a phrase, with a patient who lets the product speak. */
  private void gap(long at) {
    long gap = at - playedUntil;
    if (inPhrase && gap > 0 && lastVoiceAt < playedUntil - STILL_SPEAKING_NANOS) {
      lateFrames += gap / FRAME_NANOS;
      gapsOver60 += gap > GAP_NANOS ? 1 : 0;
    }
  }

  synchronized void mark() {
    marks++;
    inPhrase = false;
  }

  synchronized void clear(long at) {
    clears++;
    inPhrase = false;
    playedUntil = Math.min(playedUntil, at);
    if (current != null) {
      current.cleared(at);
    }
  }

  /** The simulator itself was late. */
  synchronized void stalled(long nanos) {
    stalledNanos += nanos;
  }

  synchronized void bad() {
    bad++;
  }

  synchronized void lost() {
    lost++;
  }

  /** A frame of the patient's went out. */
  synchronized void sent(boolean voice, long at) {
    sent++;
    if (voice) {
      if (!voiced) {
        begins(at);
      }
      lastVoiceAt = at;
    }
  }

  /** The patient begins or ends to say something, pauses included. */
  synchronized void speaking(boolean now) {
    if (!now && voiced) {
      voiced = false;
      awaitsAnswer = true;
    }
  }

  private void begins(long at) {
    voiced = true;
    awaitsAnswer = false;
    boolean spokenTo = playedUntil > at;
    current = spokenTo ? new Interrupted(sent * SECONDS_PER_FRAME, at) : null;
    if (current != null) {
      interrupted.add(current);
    }
  }

  public synchronized StreamFigures figures() {
    return new StreamFigures(
        new StreamFigures.Frames(sent, lost, received),
        new StreamFigures.Gaps(gapsOver60, lateFrames, stalledNanos / NANOS_PER_MS),
        interrupted.stream().map(Interrupted::result).toList(),
        List.copyOf(answers),
        new StreamFigures.Messages(marks, clears, bad));
  }
}
