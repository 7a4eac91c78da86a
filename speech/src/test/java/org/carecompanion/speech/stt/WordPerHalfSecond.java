package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;

/**
 * Recognises word k in frames 25k to 25k+24 if it heard all of them, and fails when it has heard so
 * many frames.
 */
final class WordPerHalfSecond implements SpeechToText {
  static final int FRAMES = 25;

  private final Executor callbacks;
  private final List<Integer> failsAfter;
  private final SpeechFailure failure;
  final List<Stream> opened = new ArrayList<>();

  /**
   * @param failsAfter of each opening in turn, how many frames it hears; those after never fail
   */
  WordPerHalfSecond(Executor callbacks, SpeechFailure failure, Integer... failsAfter) {
    this.callbacks = callbacks;
    this.failure = failure;
    this.failsAfter = List.of(failsAfter);
  }

  @Override
  public synchronized SpeechStream open(Listening how, SpeechListener listener) {
    int number = opened.size();
    int most = number < failsAfter.size() ? failsAfter.get(number) : Integer.MAX_VALUE;
    Stream stream = new Stream(listener, most);
    opened.add(stream);
    return stream;
  }

  final class Stream implements SpeechStream {
    private final SpeechListener listener;
    private final int most;
    private int heard;
    private long expected = -1;
    boolean closed;

    Stream(SpeechListener listener, int most) {
      this.listener = listener;
      this.most = most;
    }

    @Override
    public void hear(AudioFrame frame) {
      if (heard++ == most) callbacks.execute(() -> listener.failed(failure));
      if (heard > most) return;
      long number = frame.number();
      if (number % FRAMES == 0) expected = number;
      if (number == expected) expected++;
      boolean whole = number % FRAMES == FRAMES - 1 && expected == number + 1;
      Transcript interim = new Transcript.Interim("wo");
      if (whole) callbacks.execute(() -> listener.heard(word(number / FRAMES), frame.ends()));
      else if (number % FRAMES == 10)
        callbacks.execute(() -> listener.heard(interim, frame.ends()));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  static Transcript.Final word(long k) {
    return new Transcript.Final("word" + k, OptionalDouble.empty());
  }

  /** Keeps what it is told. */
  static final class Notes implements SpeechListener {
    final List<String> finals = new ArrayList<>();
    final List<SpeechFailure> failures = new ArrayList<>();
    Duration until = Duration.ZERO;

    @Override
    public synchronized void heard(Transcript transcript, Duration end) {
      if (!failures.isEmpty()) throw new IllegalStateException("heard after the end");
      if (transcript instanceof Transcript.Final said) {
        finals.add(said.text());
        until = end;
      }
    }

    @Override
    public synchronized void failed(SpeechFailure failure) {
      failures.add(failure);
    }

    synchronized List<String> heard() {
      return List.copyOf(finals);
    }
  }
}
