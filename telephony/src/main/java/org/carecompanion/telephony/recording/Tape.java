package org.carecompanion.telephony.recording;

import java.time.Duration;
import java.time.Instant;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.playback.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what happens on the line of one call: the patient's frames by the clock of their
 * stream, ours by when they are to be played, and what marks and interruptions tell of that later.
 * Only written down here; {@link Placing} makes a recording of it. A call that is not recorded has
 * a tape that keeps nothing. Never waits: while the disk is too slow sound is left out. Not for
 * several threads; times count from the start of the call.
 */
public final class Tape {
  private static final long NANOS_PER_SAMPLE = 1_000_000_000L / AudioFrame.HERTZ;

  /** Of tapes that keep nothing; nobody writes to it. */
  private static final TapePage EMPTY = new TapePage();

  /** Null if nothing is recorded, or not any more. */
  private @Nullable TapeStore store;

  private TapePage page = EMPTY;
  private StreamClock clock = new StreamClock();
  private boolean open;
  private boolean gap;

  private Tape(@Nullable TapeStore store) {
    this.store = store;
  }

  /** Of a call that is not recorded. */
  public static Tape none() {
    return new Tape(null);
  }

  /**
   * @param began when the call's clock did
   */
  static Tape on(TapeStore store, Instant began) {
    Tape tape = new Tape(store);
    tape.page = new TapePage();
    tape.page.began(began.toEpochMilli());
    return tape;
  }

  /**
   * Another stream of the call begins.
   *
   * @param lag how much later than reckoned we suppose to be heard on it
   */
  public void streamBegins(Duration lag, Duration now) {
    if (!roomForNote()) return;
    page.stream(samples(now));
    if (!roomForNote()) return;
    page.lag(0, samples(lag));
    clock = new StreamClock();
    open = true;
  }

  /**
   * The patient's next frame.
   *
   * @param place which of the stream
   */
  public void patient(long place, short[] samples, Duration now) {
    if (store == null) return;
    if (clock.came(place, samples(now)) && roomForNote()) page.clock((int) clock.zero());
    if (roomForSound()) page.patient((int) place, samples);
  }

  /** This was sent to the carrier. */
  public void sent(Outgoing what, Duration now) {
    switch (what) {
      case Outgoing.Sound sound -> {
        int plays = samples(sound.plays());
        for (int i = 0; i < sound.frames() && roomForSound(); i++)
          page.ours(plays + i * AudioFrame.SAMPLES, sound.clip(), sound.firstFrame() + i);
      }
      case Outgoing.Clear ignored -> cut(now);
      case Outgoing.Mark ignored -> {}
    }
  }

  /** A mark has told how much later than reckoned we are heard. */
  public void marked(Duration lag, Duration now) {
    if (roomForNote()) page.lag(samples(now.minus(lag)), samples(lag));
  }

  /**
   * The stream is over: what the carrier had not played it never plays. What is taken down goes to
   * the disk: nobody knows whether more comes.
   */
  public void streamEnds(Duration lag, Duration now) {
    if (!open) return;
    open = false;
    cut(now.minus(lag));
    if (store != null && !store.behind()) turn(store);
  }

  private void cut(Duration at) {
    if (roomForNote()) page.cut(samples(at));
  }

  /** Nothing follows. */
  public void end() {
    if (!roomForNote() || store == null) return;
    page.end();
    store.put(page);
    store.close();
    store = null;
  }

  private boolean roomForSound() {
    if (store == null) return false;
    if (!page.hasRoomForSound()) {
      if (store.behind()) {
        leaveOut();
        return false;
      }
      turn(store);
    }
    return store != null;
  }

  /** Says once that sound is missing from here on. */
  private void leaveOut() {
    if (gap || !roomForNote()) return;
    page.gap();
    gap = true;
  }

  private boolean roomForNote() {
    TapeStore on = store;
    if (on == null) return false;
    if (page.hasRoomForNote()) return true;
    if (on.behind()) {
      on.giveUp();
      store = null;
    } else {
      turn(on);
    }
    return store != null;
  }

  private void turn(TapeStore on) {
    on.put(page);
    gap = false;
    if (on.over()) store = null;
    else page = new TapePage();
  }

  private static int samples(Duration time) {
    return (int) (time.toNanos() / NANOS_PER_SAMPLE);
  }
}
