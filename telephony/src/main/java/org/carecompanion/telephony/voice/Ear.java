package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.function.Supplier;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.FrameAssembler;
import org.carecompanion.speech.audio.Losses;
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

  /** Is told of each frame, in order. */
  public interface Frames {
    /**
     * @param place which frame of its stream: it begins so many times 20 ms after the stream did
     * @param samples of {@link AudioFrame#SAMPLES}; lent until this returns
     */
    void frame(VoiceActivity activity, long place, short[] samples);
  }

  private final VoiceActivityTracker tracker;
  private final Frames frames;
  private final short[] frame = new short[AudioFrame.SAMPLES];
  private FrameAssembler assembler = new FrameAssembler();
  private @Nullable SpeechStream recogniser;
  private long number;
  private Duration lastAt = Duration.ZERO;
  private Duration lastCame = Duration.ZERO;

  public Ear(VoiceDetector detector, Frames frames) {
    this.tracker = new VoiceActivityTracker(detector);
    this.frames = frames;
  }

  /** The carrier begins another stream, whose clock starts anew. */
  public void begin(Duration now) {
    assembler = new FrameAssembler();
    lastAt = Duration.ZERO;
    lastCame = now;
  }

  /** Another recogniser listens from the next frame on; the one before does not any more. */
  public void listenWith(Supplier<SpeechStream> next) {
    SpeechStream before = recogniser;
    recogniser = null;
    if (before != null) before.close();
    recogniser = next.get();
  }

  /**
   * @param at the sender's time
   */
  public void hear(Duration at, short[] samples, Duration now) {
    lastAt = at;
    lastCame = now;
    assembler.take(at.toMillis(), samples, samples.length);
    next();
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
      if (recogniser != null) recogniser.hear(AudioFrame.of(number, frame));
      number++;
      frames.frame(tracker.hear(frame), place, frame);
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

  /** What the network lost of this stream. */
  public Losses losses() {
    return assembler.losses();
  }

  @Override
  public void close() {
    SpeechStream last = recogniser;
    recogniser = null;
    try {
      if (last != null) last.close();
    } finally {
      tracker.close();
    }
  }
}
