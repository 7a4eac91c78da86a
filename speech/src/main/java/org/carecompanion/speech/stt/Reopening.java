package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;

/**
 * Opens a recogniser again when its stream broke, and lets it hear again what it had not recognised
 * for good. When it breaks twice with nothing recognised in between, the stream fails. What it ends
 * by itself, since it takes no stream for longer, is no failure.
 */
public final class Reopening implements SpeechToText {
  private final SpeechToText recogniser;
  private final Predicate<SpeechFailure> planned;
  private final AudioRooms rooms = new AudioRooms();

  /**
   * @param planned the ends that are no failures; each must have had a life of its own
   */
  public Reopening(SpeechToText recogniser, Predicate<SpeechFailure> planned) {
    this.recogniser = recogniser;
    this.planned = planned;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    ContinuedStream stream = new ContinuedStream(new SameAgain(), how, listener, rooms);
    stream.start();
    return stream;
  }

  private final class SameAgain implements Succession {
    private boolean brokeBefore;

    @Override
    public SpeechToText first() {
      return recogniser;
    }

    @Override
    public Optional<SpeechToText> after(SpeechFailure failure, Duration listened) {
      if (planned.test(failure)) return Optional.of(recogniser);
      if (brokeBefore || failure.kind() == Kind.WILL_NOT_HELP) return Optional.empty();
      brokeBefore = true;
      return Optional.of(recogniser);
    }

    @Override
    public void heard() {
      brokeBefore = false;
    }
  }
}
