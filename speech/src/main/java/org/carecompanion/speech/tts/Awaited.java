package org.carecompanion.speech.tts;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;

/** What a voice on another machine answers, waited for no longer than its time limit. */
public final class Awaited {
  private Awaited() {}

  /**
   * Cancels what nobody waits for any more.
   *
   * @param meaning of what the vendor's library failed with
   */
  public static <T> T within(
      Duration limit, Future<T> asked, Function<Throwable, SpeechFailure> meaning)
      throws VoiceFailedException {
    try {
      return asked.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new VoiceFailedException(meaning.apply(cause));
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new VoiceFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit"));
    } catch (InterruptedException e) {
      asked.cancel(true);
      // last: what cancelling calls may take the mark away
      Thread.currentThread().interrupt();
      throw new VoiceFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, "interrupted"));
    }
  }
}
