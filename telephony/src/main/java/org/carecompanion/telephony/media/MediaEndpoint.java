package org.carecompanion.telephony.media;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.telephony.call.StreamEvents;
import org.carecompanion.telephony.media.wire.MediaCodec;
import org.carecompanion.telephony.media.wire.MediaMessage;
import org.jspecify.annotations.Nullable;

/**
 * One carrier's connection, from its first message to its last. Everything happens on the thread of
 * its {@link Wire}. The carrier says whose stream it is; only then the call hears of it.
 *
 * <pre>
 * connected, start(callSid) -> the call opens; media, dtmf, mark -> the call is told;
 * stop -> the call is told, and the carrier closes, or we do; closed however -> the call has lost it
 * </pre>
 */
final class MediaEndpoint extends Endpoint {
  private static final Logger LOG = Logger.getLogger(MediaEndpoint.class.getName());

  /** A carrier names its call at once. */
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);

  /**
   * Carriers send sound even when nobody speaks: without it nobody is heard, whatever a proxy
   * between us answers. A peer that answers no ping is gone.
   */
  private static final Duration SILENT_FOR = Duration.ofSeconds(20);

  private static final Duration LOOK = Duration.ofSeconds(5);

  /** A carrier that has said that it is over closes at once; a proxy between us may not. */
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(2);

  private final Streams streams;
  private final CarrierWire carrier;
  private final Inflow inflow = new Inflow();

  private @Nullable Opening opening;
  private @Nullable Open open;
  private long heardAt;
  private long soundAt;
  private boolean over;
  private Streams.Over how = Streams.Over.BROKE_OFF;

  MediaEndpoint(Streams streams, CarrierWire carrier) {
    this.streams = streams;
    this.carrier = carrier;
  }

  /** A connection that was let in. */
  private record Opening(Session session, Streams.Entry entry) {}

  /** A stream whose call knows of it. */
  private record Open(CarrierSocket socket, StreamEvents events, SoundReader reader) {}

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Optional<Streams.Entry> entry = streams.enter(session.getPathParameters(), this::drain);
    if (entry.isEmpty()) {
      refuse(session);
      return;
    }
    session.setMaxTextMessageBufferSize(MediaCodec.LONGEST);
    session.setMaxBinaryMessageBufferSize(1);
    heardAt = streams.nanos();
    opening = new Opening(session, entry.get());
    session.addMessageHandler(String.class, new Texts());
    session.addMessageHandler(PongMessage.class, pong -> heardAt = streams.nanos());
    entry.get().wire().after(STARTS_WITHIN, this::mustHaveStarted);
    entry.get().wire().after(LOOK, this::look);
  }

  private static void refuse(Session session) {
    try {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
    } catch (IOException e) {
      LOG.log(Level.FINE, "a socket that was gone was refused", e);
    }
  }

  /** Named, since the container asks a handler's class what it takes. */
  private final class Texts implements MessageHandler.Whole<String> {
    @Override
    public void onMessage(String text) {
      message(text);
    }
  }

  private void message(String text) {
    if (over) return;
    heardAt = streams.nanos();
    if (text.length() > MediaCodec.LONGEST) {
      close(CloseCodes.TOO_BIG);
      return;
    }
    if (!inflow.takes(text.length(), heardAt)) {
      close(CloseCodes.VIOLATED_POLICY);
      return;
    }
    switch (carrier.codec().read(text)) {
      case MediaMessage.Started started -> started(started);
      case MediaMessage.Malformed malformed -> {
        if (!inflow.forgives()) close(CloseCodes.VIOLATED_POLICY);
      }
      case MediaMessage other -> {
        if (open != null) tell(open, other);
      }
    }
  }

  /** The first one counts; one that names another call ends the stream before anybody hears it. */
  private void started(MediaMessage.Started started) {
    if (open != null || opening == null) return;
    Admitted admitted = opening.entry().admitted();
    if (!started.name().call().equals(admitted.call().carrierCallId())) {
      LOG.log(Level.WARNING, "a stream that named another call than its token was closed");
      close(CloseCodes.VIOLATED_POLICY);
      return;
    }
    var socket = new CarrierSocket(opening.session(), opening.entry().wire(), carrier, started);
    open =
        new Open(
            socket,
            streams.calls().apply(admitted.call(), socket),
            new SoundReader(started.format()));
    soundAt = heardAt;
  }

  private void tell(Open stream, MediaMessage message) {
    StreamEvents events = stream.events();
    switch (message) {
      case MediaMessage.Sound sound -> {
        soundAt = heardAt;
        stream.reader().read(sound, events);
      }
      case MediaMessage.Key key -> events.key(key.key());
      case MediaMessage.Marked marked -> events.marked(marked.mark());
      case MediaMessage.Stopped itself -> {
        how = Streams.Over.AS_THE_CARRIER_SAID;
        events.stopped();
        stream.socket().endsWithin(CLOSES_WITHIN);
      }
      case MediaMessage.Connected connected -> {}
      case MediaMessage.Started again -> {}
      case MediaMessage.Other other -> {}
      case MediaMessage.Malformed malformed -> {}
    }
  }

  private void mustHaveStarted() {
    if (open == null) close(CloseCodes.VIOLATED_POLICY);
  }

  private void look() {
    if (over || opening == null) return;
    if (silentSince(heardAt) || open != null && silentSince(soundAt)) {
      LOG.log(Level.WARNING, "a stream is lost: nothing comes");
      close(CloseCodes.CLOSED_ABNORMALLY);
      return;
    }
    try {
      opening.session().getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      opening.entry().wire().after(LOOK, this::look);
    } catch (IOException e) {
      LOG.log(Level.FINE, "a socket that was gone was asked for a sign of life", e);
      close(CloseCodes.CLOSED_ABNORMALLY);
    }
  }

  private boolean silentSince(long nanos) {
    return streams.nanos() - nanos > SILENT_FOR.toNanos();
  }

  private void drain() {
    if (how == Streams.Over.BROKE_OFF) how = Streams.Over.ENDED_BY_US;
    close(CloseCodes.GOING_AWAY);
  }

  private void close(CloseCodes why) {
    if (over || opening == null) return;
    if (open != null) open.socket().close(why);
    else CarrierSocket.close(opening.session(), opening.entry().wire(), why);
  }

  @Override
  public void onError(Session session, Throwable thrown) {
    // its text may quote a message
    LOG.log(Level.INFO, "a stream is lost: {0}", thrown.getClass().getSimpleName());
    close(CloseCodes.CLOSED_ABNORMALLY);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    if (over || opening == null) return;
    over = true;
    Streams.Entry entry = opening.entry();
    entry.wire().after(CarrierSocket.CLOSING, entry.wire()::cut);
    if (inflow.malformed() > 0)
      LOG.log(
          Level.WARNING, "messages of a stream that could not be read: {0}", inflow.malformed());
    try {
      if (open != null) {
        if (open.socket().gone() && how == Streams.Over.BROKE_OFF) how = Streams.Over.ENDED_BY_US;
        open.events().lost();
      }
    } finally {
      open = null;
      streams.leave(entry, how);
    }
  }
}
