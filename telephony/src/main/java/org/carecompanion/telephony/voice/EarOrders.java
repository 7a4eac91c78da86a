package org.carecompanion.telephony.voice;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.SpeechToText;

/** Opens recognisers on threads that may wait, guarded: a call waits for none. For any thread. */
public final class EarOrders implements SpeechToText {
  private final SpeechToText ears;
  private final GuardedEars guard;
  private final Executor threads;

  public EarOrders(SpeechToText ears, GuardedEars guard, Executor threads) {
    this.ears = ears;
    this.guard = guard;
    this.threads = threads;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    var stream = new OpenedAside(listener);
    try {
      threads.execute(() -> listen(how, stream));
    } catch (RejectedExecutionException e) {
      stream.failed(new SpeechFailure(Kind.MAY_BE_RETRIED, "too busy"));
    }
    return stream;
  }

  private void listen(Listening how, OpenedAside stream) {
    try {
      guard.listen(
          () -> {
            stream.opened(ears.open(how, stream));
            stream.untilKnown();
          });
    } catch (EarsFailedException e) {
      // the call was told by the stream
      stream.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // a circuit that is open, or a recogniser that is broken
      stream.failed(new SpeechFailure(Kind.MAY_BE_RETRIED, e.getClass().getSimpleName()));
    }
  }
}
