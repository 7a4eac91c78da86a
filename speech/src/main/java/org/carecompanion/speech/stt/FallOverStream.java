package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One person, listened to by one recogniser after another. All that happens goes by the mailbox.
 */
final class FallOverStream implements SpeechStream {
  private static final Logger LOG = Logger.getLogger(FallOverStream.class.getName());

  private final List<SpeechToText> recognisers;
  private final Listening how;
  private final SpeechListener listener;
  private final Mailbox mailbox = new Mailbox();
  private final UnconfirmedAudio audio = new UnconfirmedAudio();
  private final Set<Integer> hopeless = new HashSet<>();
  private @Nullable SpeechStream stream;

  /** Which opening this is: what earlier ones still say is stale. */
  private int opening;

  private int recogniser;
  private int failuresInARow;
  private boolean over;

  FallOverStream(List<SpeechToText> recognisers, Listening how, SpeechListener listener) {
    this.recognisers = recognisers;
    this.how = how;
    this.listener = listener;
  }

  void start() {
    mailbox.post(this::openCurrent);
  }

  @Override
  public void hear(AudioFrame frame) {
    mailbox.post(
        () -> {
          if (over) return;
          audio.add(frame);
          hand(frame);
        });
  }

  @Override
  public void close() {
    mailbox.post(
        () -> {
          over = true;
          closeCurrent();
        });
  }

  private void openCurrent() {
    if (over) return;
    int mine = ++opening;
    try {
      stream = recognisers.get(recogniser).open(how, listenerOf(mine));
    } catch (RuntimeException e) {
      failed(mine, broken(e));
      return;
    }
    for (AudioFrame frame : audio.all()) if (mine == opening) hand(frame);
  }

  private void hand(AudioFrame frame) {
    int mine = opening;
    try {
      if (stream != null) stream.hear(frame);
    } catch (RuntimeException e) {
      failed(mine, broken(e));
    }
  }

  private static SpeechFailure broken(RuntimeException e) {
    return new SpeechFailure(Kind.MAY_BE_RETRIED, e.getClass().getSimpleName());
  }

  private SpeechListener listenerOf(int mine) {
    return new SpeechListener() {
      @Override
      public void heard(Transcript transcript, Duration until) {
        mailbox.post(() -> FallOverStream.this.heard(mine, transcript, until));
      }

      @Override
      public void failed(SpeechFailure failure) {
        mailbox.post(() -> FallOverStream.this.failed(mine, failure));
      }
    };
  }

  private void heard(int from, Transcript transcript, Duration until) {
    if (over || from != opening) return;
    failuresInARow = 0;
    if (transcript instanceof Transcript.Final) audio.confirm(until);
    listener.heard(transcript, until);
  }

  private void failed(int from, SpeechFailure failure) {
    if (over || from != opening) return;
    closeCurrent();
    failuresInARow++;
    if (failure.kind() == Kind.WILL_NOT_HELP) hopeless.add(recogniser);
    if (failuresInARow >= recognisers.size() || hopeless.size() == recognisers.size()) {
      over = true;
      listener.failed(failure);
      return;
    }
    do recogniser = (recogniser + 1) % recognisers.size();
    while (hopeless.contains(recogniser));
    openCurrent();
  }

  private void closeCurrent() {
    SpeechStream closing = stream;
    stream = null;
    opening++;
    if (closing == null) return;
    try {
      closing.close();
    } catch (RuntimeException e) {
      // it is given up already; what its end says changes nothing
      LOG.log(Level.FINE, "closing a recogniser that failed", e);
    }
  }
}
