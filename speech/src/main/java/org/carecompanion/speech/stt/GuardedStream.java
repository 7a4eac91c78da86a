package org.carecompanion.speech.stt;

import java.time.Duration;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.jspecify.annotations.Nullable;

/** One stream of a {@link DeafnessGuard}; all that happens goes by the mailbox. */
final class GuardedStream implements SpeechStream, SpeechListener {
  private final Mailbox mailbox = new Mailbox();
  private final Unanswered unanswered;
  private final SpeechListener listener;
  private @Nullable SpeechStream stream;
  private boolean over;

  GuardedStream(Unanswered unanswered, SpeechListener listener) {
    this.unanswered = unanswered;
    this.listener = listener;
  }

  void listenBy(SpeechToText recogniser, Listening how) {
    try {
      mailbox.post(() -> stream = recogniser.open(how, this));
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  @Override
  public void hear(AudioFrame frame) {
    mailbox.post(
        () -> {
          if (over || stream == null) return;
          try {
            stream.hear(frame);
            if (unanswered.tooMuch(frame))
              end(SpeechFailure.ofThisOne(Kind.MAY_BE_RETRIED, "deaf"));
          } catch (RuntimeException | Error e) {
            end(SpeechFailure.thrown(e));
          }
        });
  }

  @Override
  public void heard(Transcript transcript, Duration until) {
    mailbox.post(
        () -> {
          if (over) return;
          unanswered.answered();
          listener.heard(transcript, until);
        });
  }

  @Override
  public void failed(SpeechFailure failure) {
    mailbox.post(() -> end(failure));
  }

  private void end(SpeechFailure failure) {
    if (over) return;
    over = true;
    listener.failed(failure);
  }

  @Override
  public void close() {
    mailbox.post(
        () -> {
          over = true;
          SpeechStream last = stream;
          stream = null;
          if (last != null) last.close();
        });
  }
}
