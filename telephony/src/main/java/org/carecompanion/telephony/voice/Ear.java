package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.FrameAssembler;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.vad.VoiceActivity;
import org.carecompanion.speech.vad.VoiceActivityTracker;
import org.carecompanion.speech.vad.VoiceDetector;
import org.jspecify.annotations.Nullable;

/**
 * Our ear in one call: packets as they come become even frames, each is looked at for a voice and
 * goes to the recogniser. Frames are numbered through the call, whatever number of streams it has.
 * Not for several threads.
 */
public final class Ear implements AutoCloseable {
  /** A sender that has been quiet for so long sends nothing more of that time. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(1);

  /** Who is told of the time so late has been kept from hearing too, and what came waits. */
  private static final Duration STALL = Duration.ofMillis(200);

  /**
   * For so many frames an open recogniser may still fail at once: a vendor on another machine takes
   * the stream before it says that there are too many.
   */
  private static final int TRIED = 50;

  /** Is told of each frame, in order. */
  public interface Frames {
    /**
     * @param place which frame of its stream: it begins so many times 20 ms after the stream did
     * @param samples of {@link AudioFrame#SAMPLES}; lent until this returns
     */
    void frame(VoiceActivity activity, long place, short[] samples);
  }

  private final VoiceDetector detector;
  private final VoiceActivityTracker tracker = new VoiceActivityTracker();
  private final Frames frames;
  private final short[] frame = new short[AudioFrame.SAMPLES];
  private FrameAssembler assembler = new FrameAssembler();
  private @Nullable SpeechStream recogniser;
  private @Nullable SpeechStream before;
  private final Deque<AudioFrame> sinceBefore = new ArrayDeque<>();
  private int open;
  private long number;
  private Duration lastAt = Duration.ZERO;
  private Duration lastCame = Duration.ZERO;
  private Duration ticked = Duration.ZERO;

  /**
   * @param detector closed with this
   */
  public Ear(VoiceDetector detector, Frames frames) {
    this.detector = detector;
    this.frames = frames;
  }

  /** The carrier begins another stream, whose clock starts anew. */
  public void begin(Duration now) {
    assembler = new FrameAssembler();
    lastAt = Duration.ZERO;
    lastCame = now;
  }

  /**
   * Another recogniser listens from the next frame on. The one before does not, but is kept until
   * this one has been open for a second or has brought a word: it may fail.
   */
  public void listenWith(Supplier<SpeechStream> next) {
    letGoOfTheOneBefore();
    before = recogniser;
    recogniser = next.get();
    open = 0;
  }

  /**
   * The recogniser failed that was to listen from then on: the one before listens on, and hears
   * what has come since. False if there is none any more.
   */
  boolean listenAsBefore() {
    SpeechStream failed = recogniser;
    SpeechStream next = before;
    if (next == null) return false;
    before = null;
    recogniser = next;
    if (failed != null) failed.close();
    for (AudioFrame frame = sinceBefore.poll(); frame != null; frame = sinceBefore.poll())
      next.hear(frame);
    return true;
  }

  /** What is kept of it is not needed any more. */
  void letGoOfTheOneBefore() {
    SpeechStream last = before;
    before = null;
    sinceBefore.clear();
    if (last != null) last.close();
  }

  private void tell(AudioFrame frame) {
    if (recogniser == null) return;
    recogniser.hear(frame);
    if (before == null) return;
    sinceBefore.add(frame);
    if (recogniser.isOpen() && ++open > TRIED) letGoOfTheOneBefore();
  }

  /**
   * @param at the sender's time
   */
  public void hear(Duration at, short[] samples, Duration now) {
    switch (assembler.take(at.toMillis(), samples, samples.length)) {
      case IN_TIME, EARLY, CLOCK_SET -> {
        lastAt = at;
        lastCame = now;
      }
      case LATE, ASTRAY -> {} // its time is no time from which silence counts
    }
    next();
  }

  /**
   * To be told every 20 ms. A stall of ours is no silence of the sender's: what they sent meanwhile
   * comes now.
   */
  public void ticks(Duration now) {
    Duration gap = now.minus(ticked);
    ticked = now;
    if (gap.compareTo(STALL) <= 0) return;
    Duration later = lastCame.plus(gap);
    lastCame = later.compareTo(now) < 0 ? later : now;
  }

  /** Time has passed; a sender that says nothing is silent. */
  public void passed(Duration now) {
    Duration quiet = now.minus(lastCame);
    if (quiet.compareTo(GIVEN_UP) < 0) return;
    assembler.silentUntil(lastAt.plus(quiet).minus(GIVEN_UP).toMillis());
    next();
  }

  /** The line is over: what was not sent will not come, and whoever recognises need not wait. */
  public void over(Duration now) {
    assembler.silentUntil(lastAt.plus(now).minus(lastCame).toMillis());
    next();
  }

  private void next() {
    while (true) {
      long place = assembler.nextNumber();
      if (!assembler.next(frame)) return;
      boolean voiced = detector.voiced(frame);
      tell(AudioFrame.of(number, frame, voiced));
      number++;
      frames.frame(tracker.hear(voiced), place, frame);
    }
  }

  /**
   * How much sound has come since.
   *
   * @param until a time by the call's frames
   */
  public Duration since(Duration until) {
    Duration behind = AudioFrame.LENGTH.multipliedBy(number).minus(until);
    return behind.isNegative() ? Duration.ZERO : behind;
  }

  @Override
  public void close() {
    SpeechStream last = recogniser;
    recogniser = null;
    try {
      letGoOfTheOneBefore();
    } finally {
      close(last);
    }
  }

  private void close(@Nullable SpeechStream last) {
    try {
      if (last != null) last.close();
    } finally {
      detector.close();
    }
  }
}
