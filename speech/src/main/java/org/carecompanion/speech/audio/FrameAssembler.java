package org.carecompanion.speech.audio;

import java.time.Duration;

/**
 * Makes an even stream of frames out of packets as a carrier sends them, by the times that they
 * carry: missing sound becomes silence, duplicates are dropped, packets that overtook others wait
 * for them a little, and at most {@link #KEPT} and a second that waits is held. Frame n of the
 * stream begins n times 20 ms after the sender's clock began, so that two streams of a call can be
 * laid side by side.
 *
 * <p>Allocates only for packets that come early, and while more than a second is held. Not for
 * several threads.
 */
public final class FrameAssembler {
  /** Sound nobody fetched beyond this is dropped, the oldest first (issue 5). */
  public static final Duration KEPT = Duration.ofSeconds(10);

  private static final int PER_MILLI = AudioFrame.HERTZ / 1_000;
  private static final int ROOM = (int) KEPT.toMillis() * PER_MILLI;

  /** What a call needs that nothing stalls: a second. Whole frames, like all of it. */
  private static final int USUAL_ROOM = AudioFrame.HERTZ;

  /** Longest packet, and longest gap that is filled. */
  private static final int LONGEST = ROOM - AudioFrame.SAMPLES;

  /** Times are in whole milliseconds and senders round them: up to 10 ms is no gap. */
  private static final int NO_GAP = AudioFrame.SAMPLES / 2;

  /** No timestamp makes sense above (a day): the sender counts from something else. */
  private static final long LONGEST_JUMP = Duration.ofDays(1).toMillis() * PER_MILLI;

  private short[] ring = new short[USUAL_ROOM];
  private final EarlyPackets early = new EarlyPackets();
  private final Strays strays = new Strays();

  /** Ours minus the sender's clock, in samples. */
  private long offset;

  /** The next sample to give, always the first of a frame. */
  private long read;

  /** Just behind the last sample that is decided. */
  private long written;

  private long padded;
  private long late;
  private long dropped;
  private int clockJumps;

  /**
   * Takes a packet; a frame less than {@link #KEPT} at most.
   *
   * @param millis the sender's time of its first sample
   * @param samples copied, from the start
   */
  public Arrival take(long millis, short[] samples, int length) {
    if (length < 0 || length > Math.min(samples.length, LONGEST))
      throw new IllegalArgumentException("a packet of " + length + " samples");
    long at = ours(millis);
    int slack = slack(length);
    boolean sensible = at + length > written - ROOM && at <= written + LONGEST;
    boolean known = at < written - slack && at + length <= written + slack;
    if (known || !sensible) return outOfTime(at, samples, length, sensible);
    strays.forget();
    if (at > written + NO_GAP) {
      late += early.keep(at, samples, length);
      while (early.enough()) release(early.first());
      return Arrival.EARLY;
    }
    append(samples, at < written - slack ? (int) (written - at) : 0, length);
    drainEarly();
    return Arrival.IN_TIME;
  }

  /** By how much a packet may seem to overlap what is there; a shorter one was sent twice. */
  private static int slack(int length) {
    return Math.min(NO_GAP, length / 2);
  }

  /**
   * Nothing more will come of the time before: what is missing there becomes silence. For a sender
   * that has been quiet for a second or more; what it sends of that time later is dropped.
   */
  public void silentUntil(long millis) {
    long at = ours(millis);
    while (!early.isEmpty() && early.first() <= at) release(early.first());
    if (at > written + LONGEST_JUMP) return;
    if (at > written + LONGEST) skipTo(at - LONGEST);
    padTo(at);
  }

  /**
   * Writes the next frame to the start of {@code frame}.
   *
   * @return false if there is none yet
   */
  public boolean next(short[] frame) {
    if (written - read < AudioFrame.SAMPLES) {
      if (ring.length > USUAL_ROOM) resize(USUAL_ROOM);
      return false;
    }
    System.arraycopy(ring, (int) (read % ring.length), frame, 0, AudioFrame.SAMPLES);
    read += AudioFrame.SAMPLES;
    return true;
  }

  /** Which frame {@link #next} will give. */
  public long nextNumber() {
    return read / AudioFrame.SAMPLES;
  }

  /** How much is held and not fetched yet. */
  public Duration held() {
    return length(written - read + early.samples());
  }

  public Losses losses() {
    return new Losses(length(padded), length(late), length(dropped), clockJumps);
  }

  private static Duration length(long samples) {
    return Duration.ofNanos(samples * (1_000_000_000L / AudioFrame.HERTZ));
  }

  private long ours(long millis) {
    long sane = Math.clamp(millis, -(1L << 52), 1L << 52);
    return sane * PER_MILLI + offset;
  }

  /** Late, or so far off that either this packet or the clock is wrong. */
  private Arrival outOfTime(long at, short[] samples, int length, boolean sensible) {
    if (!strays.agree(at, length)) {
      if (sensible) late += length;
      else dropped += length;
      return sensible ? Arrival.LATE : Arrival.ASTRAY;
    }
    clockJumps++;
    dropped += early.clear();
    if (at > written && at - written <= LONGEST_JUMP) skipTo(at);
    else offset += written - at;
    append(samples, 0, length);
    return Arrival.CLOCK_SET;
  }

  private void release(long at) {
    padTo(at);
    drainEarly();
  }

  private void drainEarly() {
    while (!early.isEmpty() && early.first() <= written + NO_GAP) {
      long at = early.first();
      short[] samples = early.remove();
      long known = at < written - slack(samples.length) ? written - at : 0;
      late += Math.min(known, samples.length);
      if (known < samples.length) append(samples, (int) known, samples.length);
    }
  }

  private void append(short[] samples, int from, int to) {
    makeRoom(to - from);
    for (int done = from; done < to; ) {
      int place = (int) (written % ring.length);
      int run = Math.min(to - done, ring.length - place);
      System.arraycopy(samples, done, ring, place, run);
      written += run;
      done += run;
    }
  }

  private void padTo(long at) {
    if (at <= written) return;
    makeRoom((int) (at - written));
    padded += at - written;
    for (; written < at; written++) ring[(int) (written % ring.length)] = 0;
  }

  private void makeRoom(int samples) {
    long needed = written + samples - read;
    if (needed > ring.length && ring.length < ROOM) resize(ROOM);
    long over = needed - ROOM;
    if (over <= 0) return;
    long frames = Math.ceilDiv(over, AudioFrame.SAMPLES);
    dropped += frames * AudioFrame.SAMPLES;
    read += frames * AudioFrame.SAMPLES;
  }

  private void resize(int room) {
    short[] resized = new short[room];
    for (long at = read; at < written; at++)
      resized[(int) (at % room)] = ring[(int) (at % ring.length)];
    ring = resized;
  }

  /** Goes on at a later time with nothing between; what nobody fetched is dropped. */
  private void skipTo(long at) {
    dropped += written - read;
    read = at / AudioFrame.SAMPLES * AudioFrame.SAMPLES;
    written = read;
    padTo(at);
  }
}
