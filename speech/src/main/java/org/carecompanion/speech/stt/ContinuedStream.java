package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.jspecify.annotations.Nullable;

/**
 * One person, listened to by one recogniser after another. All that happens goes by the mailbox.
 */
final class ContinuedStream implements SpeechStream {
  private static final Logger LOG = Logger.getLogger(ContinuedStream.class.getName());

  private final Succession succession;
  private final Listening how;
  private final SpeechListener listener;
  private final Mailbox mailbox = new Mailbox();
  private final AudioRooms rooms;

  /** Not ours any more when it is over. */
  private final UnconfirmedAudio audio;

  private @Nullable SpeechStream stream;

  /** Which opening this is: what earlier ones still say is stale. */
  private int opening;

  private long frames;
  private boolean over;

  ContinuedStream(Succession succession, Listening how, SpeechListener listener, AudioRooms rooms) {
    this.succession = succession;
    this.how = how;
    this.listener = listener;
    this.rooms = rooms;
    this.audio = rooms.take();
  }

  void start() {
    mailbox.post(() -> open(succession.first()));
  }

  @Override
  public void hear(AudioFrame frame) {
    mailbox.post(
        () -> {
          if (over) return;
          frames++;
          audio.add(frame);
          hand(frame);
        });
  }

  @Override
  public void close() {
    mailbox.post(
        () -> {
          end();
          closeCurrent();
        });
  }

  private void open(SpeechToText recogniser) {
    if (over) return;
    int mine = ++opening;
    try {
      stream = recogniser.open(how, listenerOf(mine));
    } catch (RuntimeException | Error e) {
      failed(mine, SpeechFailure.thrown(e));
      return;
    }
    for (AudioFrame frame : audio.all()) if (mine == opening) hand(frame);
  }

  private void hand(AudioFrame frame) {
    int mine = opening;
    try {
      if (stream != null) stream.hear(frame);
    } catch (RuntimeException | Error e) {
      failed(mine, SpeechFailure.thrown(e));
    }
  }

  private SpeechListener listenerOf(int mine) {
    return new SpeechListener() {
      @Override
      public void heard(Transcript transcript, Duration until) {
        mailbox.post(() -> ContinuedStream.this.heard(mine, transcript, until));
      }

      @Override
      public void failed(SpeechFailure failure) {
        mailbox.post(() -> ContinuedStream.this.failed(mine, failure));
      }
    };
  }

  private void heard(int from, Transcript transcript, Duration until) {
    if (over || from != opening) return;
    succession.heard();
    if (transcript instanceof Transcript.Final) audio.confirm(until);
    listener.heard(transcript, until);
  }

  private void failed(int from, SpeechFailure failure) {
    if (over || from != opening) return;
    closeCurrent();
    Optional<SpeechToText> next = succession.after(failure, AudioFrame.lengthOf(frames));
    if (next.isPresent()) {
      open(next.get());
      return;
    }
    end();
    listener.failed(failure);
  }

  private void end() {
    if (over) return;
    over = true;
    rooms.giveBack(audio);
  }

  private void closeCurrent() {
    SpeechStream closing = stream;
    stream = null;
    opening++;
    if (closing == null) return;
    try {
      closing.close();
    } catch (RuntimeException | Error e) {
      // it is given up already; what its end says changes nothing
      LOG.log(Level.FINE, "closing a recogniser that failed", e);
    }
  }
}
