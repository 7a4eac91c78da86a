package org.carecompanion.speech.stt.google;

import com.google.api.gax.rpc.ResponseObserver;
import com.google.api.gax.rpc.StreamController;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import java.time.Duration;
import java.util.concurrent.Future;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Mailbox;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vendor.google.GoogleStatus;
import org.jspecify.annotations.Nullable;

/**
 * One stream to Google, from its first message to its end, which comes by itself before Google's
 * limit: where all words are settled if there is such a moment in time, else so that whoever opens
 * the next one has what was not. All that happens goes by the mailbox: frames, Google's threads and
 * the clock.
 */
final class GoogleStream implements SpeechStream, ResponseObserver<StreamingRecognizeResponse> {
  /** How a stream ends that Google would have ended soon. */
  static final SpeechFailure RESTART = new SpeechFailure(Kind.MAY_BE_RETRIED, "restart");

  private final Mailbox mailbox = new Mailbox();
  private final SpeechListener listener;
  private final Aging aging;
  private @Nullable Sender sender;
  private @Nullable Future<?> ticks;
  private boolean over;

  GoogleStream(SpeechListener listener, Aging aging) {
    this.listener = listener;
    this.aging = aging;
  }

  /** What it speaks to Google by, and what calls {@link #tick}. */
  void begin(Sender by, Future<?> clock) {
    mailbox.post(
        () -> {
          sender = by;
          ticks = clock;
          if (over) letGo();
        });
  }

  @Override
  public void hear(AudioFrame frame) {
    mailbox.post(
        () ->
            tried(
                to -> {
                  if (aging.draining()) return;
                  to.add(frame);
                  aging.sent();
                  grow(to);
                }));
  }

  void tick() {
    mailbox.post(
        () ->
            tried(
                to -> {
                  if (aging.stuck(to.ready())) {
                    end(new SpeechFailure(Kind.MAY_BE_RETRIED, "not taken"));
                    return;
                  }
                  if (aging.needsSilence()) {
                    to.silence();
                    aging.sent();
                  }
                  grow(to);
                }));
  }

  private interface Step {
    void with(Sender sender);
  }

  /** Google's library throws where a stream has just ended. */
  private void tried(Step step) {
    Sender to = sender;
    if (over || to == null) return;
    try {
      step.with(to);
    } catch (RuntimeException | Error e) {
      end(GoogleStatus.failure(e));
    }
  }

  private void grow(Sender to) {
    switch (aging.next(to.sent(), to.now())) {
      case GO_ON -> {}
      case END -> end(RESTART);
      case DRAIN -> to.complete();
    }
  }

  @Override
  public void onStart(StreamController controller) {
    // messages come as fast as they are taken, which is the library's usual way
  }

  @Override
  public void onResponse(StreamingRecognizeResponse response) {
    mailbox.post(() -> tried(to -> take(response, to)));
  }

  private void take(StreamingRecognizeResponse response, Sender to) {
    for (Answer.Words words : Answer.of(response).words()) {
      Duration until = to.ofCaller(words.ends());
      if (words.transcript() instanceof Transcript.Final) aging.settled(until);
      else aging.unsettled();
      listener.heard(words.transcript(), until);
    }
    if (response.hasError()) end(GoogleStatus.failure(response.getError().getCode()));
  }

  @Override
  public void onError(Throwable error) {
    mailbox.post(() -> end(GoogleStatus.failure(error)));
  }

  @Override
  public void onComplete() {
    mailbox.post(
        () -> end(aging.draining() ? RESTART : new SpeechFailure(Kind.MAY_BE_RETRIED, "ended")));
  }

  private void end(SpeechFailure failure) {
    if (over) return;
    letGo();
    listener.failed(failure);
  }

  private void letGo() {
    over = true;
    if (ticks != null) ticks.cancel(false);
    if (sender != null) sender.cancel();
  }

  @Override
  public void close() {
    mailbox.post(this::letGo);
  }
}
