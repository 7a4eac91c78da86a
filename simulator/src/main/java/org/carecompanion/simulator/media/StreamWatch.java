package org.carecompanion.simulator.media;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.carecompanion.simulator.measure.SpeechTimes.Told;
import org.carecompanion.simulator.media.StreamFigures.Answer;
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

  /** Codes with which a server ends a connection on purpose; source: RFC 6455, 7.4.1. */
  private static final int NORMAL = 1000;

  private static final int GOING_AWAY = 1001;
  private static final double NANOS_PER_MS = 1e6;
  private static final double SECONDS_PER_FRAME = 0.02;

  private final String name;
  private final Supplier<Told> told;
  private final List<Interrupted> interrupted = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
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
  private long utteranceAt;
  private Closing closing = Closing.OPEN;

  /** How it stands. */
  public enum Closing {
    OPEN,
    ENDED,
    /** The product let it go without ending it. */
    DROPPED
  }

  /**
   * Watches one stream.
   *
   * @param told when the product was told words of this patient's
   */
  StreamWatch(String name, Supplier<Told> told) {
    this.name = name;
    this.told = told;
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
      answers.add(answer(at));
    }
  }

  private Answer answer(long at) {
    long whole = told.get().whole();
    OptionalDouble afterWords =
        whole > utteranceAt
            ? OptionalDouble.of((at - whole) / NANOS_PER_MS)
            : OptionalDouble.empty();
    return new Answer((at - lastVoiceAt) / NANOS_PER_MS, afterWords);
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
      current.cleared(at, told.get().any());
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
    utteranceAt = at;
    awaitsAnswer = false;
    boolean spokenTo = playedUntil > at;
    current = spokenTo ? new Interrupted(sent * SECONDS_PER_FRAME, at) : null;
    if (current != null) {
      interrupted.add(current);
    }
  }

  /** The product closed the socket. */
  synchronized void closedBy(int code) {
    boolean rightly = code == NORMAL || code == GOING_AWAY;
    closing = rightly ? Closing.ENDED : Closing.DROPPED;
  }

  /** It is over, whoever ended it. */
  synchronized void over() {
    closing = closing == Closing.OPEN ? Closing.ENDED : closing;
  }

  /** Counts from now. */
  public synchronized void reset() {
    interrupted.clear();
    answers.clear();
    sent = 0;
    lost = 0;
    received = 0;
    marks = 0;
    clears = 0;
    bad = 0;
    gapsOver60 = 0;
    lateFrames = 0;
    stalledNanos = 0;
  }

  public synchronized Closing closing() {
    return closing;
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
