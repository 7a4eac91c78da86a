package org.carecompanion.simulator.media;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.media.Interrupted.Which;
import org.carecompanion.simulator.sound.Clip;
import org.jspecify.annotations.Nullable;

/**
 * Measures one stream from outside, as a phone company could. Times by {@link System#nanoTime()}.
 * Safe for several threads.
 */
public final class StreamWatch {
  private static final int FRAME_SAMPLES = Clip.RATE / 50;

  /** A patient who was heard so shortly before still counts as speaking. */
  private static final long STILL_SPEAKING_NANOS = 200_000_000;

  /** Sound that comes so long after the last is something new. */
  private static final long SILENT_NANOS = 300_000_000;

  /** Codes with which a server ends a connection on purpose; source: RFC 6455, 7.4.1. */
  private static final int NORMAL = 1000;

  private static final int GOING_AWAY = 1001;
  private static final double SECONDS_PER_FRAME = 0.02;

  private final String name;
  private final AnswerWatch answers;
  private final Punctuality punctuality = new Punctuality();
  private final Playout playout = new Playout(punctuality);
  private final List<Interrupted> interrupted = new ArrayList<>();
  private @Nullable Interrupted current;
  private long frames;
  private long sent;
  private long unsent;
  private long lost;
  private long received;
  private long marks;
  private long clears;
  private long bad;
  private long lastSoundAt;
  private boolean voiced;
  private Occasion occasion = Occasion.GREETING;
  private long voiceAt;
  private long lastVoiceAt;
  private Closing closing = Closing.OPEN;

  /** How it stands. */
  public enum Closing {
    OPEN,
    ENDED,
    /** It ended, and neither the product, the patient nor the carrier had ended it. */
    DROPPED
  }

  StreamWatch(String name, AnswerWatch answers) {
    this.name = name;
    this.answers = answers;
  }

  public String name() {
    return name;
  }

  /** Sound came from the product. */
  synchronized void media(short[] samples, long at) {
    int count = Math.max(1, samples.length / FRAME_SAMPLES);
    received += count;
    playout.sound(samples.length, at, lastVoiceAt);
    boolean overTheirVoice = voiced || at - lastVoiceAt < STILL_SPEAKING_NANOS;
    if (current != null) {
      current.frames(count, at, overTheirVoice ? Which.OLD_SAYING : which(at));
    }
    if (!overTheirVoice) {
      if (at - lastSoundAt > SILENT_NANOS) {
        answers.speaks(at, lastVoiceAt);
      }
      answers.media(samples);
    }
    lastSoundAt = at;
  }

  private Which which(long at) {
    long whole = answers.told().whole();
    return whole > voiceAt && whole <= at ? Which.NEW_SAYING : Which.OLD_UNLESS_IT_STOPPED;
  }

  synchronized void mark() {
    marks++;
    playout.mark();
    answers.mark();
  }

  synchronized void clear(long at) {
    clears++;
    playout.cleared(at);
    answers.cut();
    lastSoundAt = 0;
    if (current != null) {
      current.cleared(at);
    }
  }

  /** The simulator came at this time to a frame. */
  synchronized void came(long due, long at) {
    punctuality.came(due, at);
  }

  synchronized void bad() {
    bad++;
  }

  /** A message with this many of the patient's frames was lost by habit. */
  synchronized void lost(int count) {
    lost += count;
  }

  /** One was handed over. */
  synchronized void sent(int count) {
    sent += count;
  }

  /** One was not: too much waits to be sent, or there is no connection any more. */
  synchronized void unsent(int count) {
    unsent += count;
  }

  /** The patient is about to say something. */
  synchronized void says(Occasion why) {
    occasion = why;
  }

  /** Another 20 ms of the patient's. */
  synchronized void frame(boolean voice, long at) {
    frames++;
    if (voice) {
      if (!voiced) {
        begins(at);
      }
      lastVoiceAt = at;
    }
    if (current != null) {
      current.sent(at, answers.told().first());
    }
  }

  /** The patient has said everything, pauses included. */
  synchronized void finished() {
    if (voiced) {
      voiced = false;
      answers.finished();
    }
  }

  private void begins(long at) {
    voiced = true;
    voiceAt = at;
    answers.begins(occasion, at);
    current =
        playout.sounding(at)
            ? new Interrupted(frames * SECONDS_PER_FRAME, occasion.why(), at)
            : null;
    if (current != null) {
      interrupted.add(current);
    }
  }

  /** The product closed the socket, or it broke. */
  synchronized void closedBy(int code) {
    boolean rightly = code == NORMAL || code == GOING_AWAY;
    closing = rightly ? Closing.ENDED : Closing.DROPPED;
  }

  /** It is over, whoever ended it. */
  synchronized void over() {
    closing = closing == Closing.OPEN ? Closing.ENDED : closing;
  }

  /** Counts from now; how it stands, and the seconds of barge-ins, stay. */
  public synchronized void reset() {
    interrupted.clear();
    current = null;
    answers.reset();
    playout.reset();
    punctuality.reset();
    sent = 0;
    unsent = 0;
    lost = 0;
    received = 0;
    marks = 0;
    clears = 0;
    bad = 0;
  }

  public synchronized Closing closing() {
    return closing;
  }

  public synchronized StreamFigures figures() {
    return new StreamFigures(
        new StreamFigures.Frames(sent, unsent, lost, received),
        playout.gaps(),
        new StreamFigures.Talk(
            interrupted.stream().map(Interrupted::result).toList(), answers.answers()),
        new StreamFigures.Messages(marks, clears, bad),
        new StreamFigures.Generator(punctuality.stoodMs(), punctuality.byMillisecond()));
  }
}
