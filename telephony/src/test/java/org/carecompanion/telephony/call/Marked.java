package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceDetector;

/**
 * Sound that names the words in it: every frame of an utterance carries its number and its own. The
 * recogniser gives the words only if it got nearly all frames, 0.3 s after the last as a rule;
 * interim words on the way.
 */
final class Marked implements SpeechToText {
  private static final short VOICE = 1;

  /** Of what a telephone makes no silence. */
  private static final short LOUD = 1_000;

  private static final int FRAMES_A_WORD = 15;

  private final Map<Short, String> words = new HashMap<>();
  private short last;
  final AtomicInteger open = new AtomicInteger();

  /** The words it gave for good. */
  final List<String> given = new ArrayList<>();

  int opened;
  boolean fails;
  boolean deaf;

  /** Whether it tells words on the way. */
  boolean interim = true;

  /** Frames without a voice after which it gives the words. */
  int quiet = 15;

  /** What it hears instead of what was said. */
  String instead = "";

  /** The frames of an utterance: 0.3 s a word. */
  List<short[]> say(String text) {
    short number = ++last;
    words.put(number, text);
    List<short[]> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES_A_WORD * text.split(" ").length; i++) {
      short[] frame = new short[AudioFrame.SAMPLES];
      Arrays.fill(frame, LOUD);
      frame[0] = VOICE;
      frame[1] = number;
      frames.add(frame);
    }
    return frames;
  }

  /** A noise that somebody takes for a voice. */
  static short[] noise() {
    short[] frame = new short[AudioFrame.SAMPLES];
    frame[0] = VOICE;
    return frame;
  }

  static VoiceDetector detector(AtomicInteger open) {
    open.incrementAndGet();
    return new VoiceDetector() {
      @Override
      public boolean voiced(short[] frame) {
        return frame[0] == VOICE;
      }

      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    open.incrementAndGet();
    opened++;
    return new Stream(listener);
  }

  private final class Stream implements SpeechStream {
    private final SpeechListener listener;
    private final short[] samples = new short[AudioFrame.SAMPLES];
    private short current;
    private int got;
    private int silent;
    private boolean closed;

    Stream(SpeechListener listener) {
      this.listener = listener;
    }

    @Override
    public void hear(AudioFrame frame) {
      if (fails) listener.failed(new SpeechFailure(SpeechFailure.Kind.MAY_BE_RETRIED, "gone"));
      if (fails || deaf || closed) return;
      frame.copyTo(samples, 0);
      boolean ours = samples[0] == VOICE && samples[1] > 0;
      if (ours && samples[1] != current) end(frame.starts());
      if (ours) {
        current = samples[1];
        got++;
        silent = 0;
        String soFar = soFar();
        if (interim && got % FRAMES_A_WORD == 0 && !soFar.isEmpty())
          listener.heard(new Transcript.Interim(soFar), frame.ends());
      } else if (current > 0 && ++silent >= quiet) {
        end(frame.ends());
      }
    }

    private String soFar() {
      String[] all = words.getOrDefault(current, "").split(" ");
      return String.join(" ", List.of(all).subList(0, Math.min(all.length, got / FRAMES_A_WORD)));
    }

    private void end(Duration until) {
      if (current == 0) return;
      String text = words.getOrDefault(current, "");
      int whole = FRAMES_A_WORD * text.split(" ").length;
      String heard = got >= 0.9 * whole ? text : soFar();
      current = 0;
      got = 0;
      silent = 0;
      if (heard.isBlank()) return;
      given.add(heard);
      listener.heard(
          new Transcript.Final(instead.isEmpty() ? heard : instead, OptionalDouble.of(0.9)), until);
    }

    @Override
    public void close() {
      if (!closed) open.decrementAndGet();
      closed = true;
    }
  }
}
