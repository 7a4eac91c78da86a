package org.carecompanion.telephony.media;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.playback.Pacing;
import org.carecompanion.telephony.call.CarrierStream;
import org.carecompanion.telephony.media.wire.MediaCodec;
import org.carecompanion.telephony.media.wire.MediaMessage;
import org.carecompanion.telephony.media.wire.StreamName;

/** Our side of one open stream: sends in order, never waits, and lets go of a peer that is slow. */
final class CarrierSocket implements CarrierStream {
  private static final Logger LOG = Logger.getLogger(CarrierSocket.class.getName());

  /**
   * Characters handed to the socket and not yet taken by the machine: eight seconds of Twilio's,
   * 1.5 s of Exotel's at 24 kHz. Who is so far behind would play our words long after they were
   * interrupted.
   */
  static final int MOST_WAITING = 128 * 1024;

  /** A closing handshake that takes longer is not waited for (voice.md 2, no. 12). */
  static final Duration CLOSING = Duration.ofMillis(500);

  private final Session session;
  private final Wire wire;
  private final CarrierWire carrier;
  private final StreamName name;
  private final SoundWriter sound;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile boolean ended;

  CarrierSocket(Session session, Wire wire, CarrierWire carrier, MediaMessage.Started started) {
    this.session = session;
    this.wire = wire;
    this.carrier = carrier;
    name = started.name();
    sound = carrier.writer(started.format());
  }

  @Override
  public Pacing pacing() {
    return carrier.pacing();
  }

  @Override
  public synchronized void send(Outgoing what) {
    if (closing.get()) return;
    String text = text(what);
    int length = text.length();
    if (waiting.addAndGet(length) > MOST_WAITING) {
      LOG.log(Level.WARNING, "a stream is lost: the carrier does not take what it is sent");
      close(CloseCodes.VIOLATED_POLICY);
      return;
    }
    try {
      session.getAsyncRemote().sendText(text, result -> taken(length, result));
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "a socket that is gone was sent something", e);
      close(CloseCodes.CLOSED_ABNORMALLY);
    }
  }

  private void taken(int length, SendResult result) {
    waiting.addAndGet(-length);
    if (!result.isOK()) close(CloseCodes.CLOSED_ABNORMALLY);
  }

  /** The connection is gone: nothing is sent any more. Returns whether the call ended it. */
  boolean gone() {
    closing.set(true);
    return ended;
  }

  private String text(Outgoing what) {
    MediaCodec codec = carrier.codec();
    return switch (what) {
      case Outgoing.Sound frames ->
          codec.sound(name, sound.write(frames.clip(), frames.firstFrame(), frames.frames()));
      case Outgoing.Mark mark -> codec.mark(name, mark.name());
      case Outgoing.Clear clear -> codec.clear(name);
    };
  }

  @Override
  public void end() {
    if (!closing.get()) ended = true;
    close(CloseCodes.NORMAL_CLOSURE);
  }

  /** By us, unless the peer closes sooner. */
  void endsWithin(Duration time) {
    wire.after(time, () -> close(CloseCodes.NORMAL_CLOSURE));
  }

  /** Once; what waits to be sent is not waited for longer than {@link #CLOSING}. */
  void close(CloseCodes why) {
    if (!closing.compareAndSet(false, true)) return;
    close(session, wire, why);
  }

  /** Closes a session that may have no stream yet. */
  static void close(Session session, Wire wire, CloseCodes why) {
    wire.after(CLOSING, wire::cut);
    wire.execute(
        () -> {
          try {
            if (why == CloseCodes.CLOSED_ABNORMALLY) wire.cut();
            else session.close(new CloseReason(why, ""));
          } catch (IOException e) {
            LOG.log(Level.FINE, "a socket that was gone was closed", e);
            wire.cut();
          }
        });
  }
}
