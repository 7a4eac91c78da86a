package org.carecompanion.telephony.media;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.carecompanion.telephony.call.HungDatabase;
import org.carecompanion.telephony.call.LiveCalls;
import org.jspecify.annotations.Nullable;

/**
 * Listens for carriers' streams while the server runs, if calls are to be held that way. When the
 * server goes, nobody is let in any more; calls may finish within {@link #DRAINS_WITHIN}, and those
 * that do not go on by the carrier's next question, which another node answers.
 */
@ApplicationScoped
public class MediaListener {
  private static final Logger LOG = Logger.getLogger(MediaListener.class.getName());

  /** The launcher waits 45 s for the server altogether, and jobs take up to 20 s of them. */
  private static final Duration DRAINS_WITHIN = Duration.ofSeconds(15);

  /** A stream that is let in finds calls that can be opened. */
  private static final int AFTER_CALLS = ServerStarted.THEN + 2;

  /** Each asks the database three times; a hung one must not take every thread there is. */
  private static final int MOST_AT_THE_DOOR = 32;

  private static final String NOT_LOOKED_AFTER =
      "call {0}: its stream is over, and nobody sees to it that the carrier asks what follows";

  @Inject private Clock clock;
  @Inject private MediaSettings settings;
  @Inject private StreamAdmission admission;
  @Inject private LiveCalls calls;
  @Inject private StreamRescue rescue;
  @Resource private ManagedExecutorService executor;

  private final Semaphore atTheDoor = new Semaphore(MOST_AT_THE_DOOR);

  private @Nullable Streams streams;
  private @Nullable SocketServer server;

  void start(@Observes @Priority(AFTER_CALLS) ServerStarted ready) {
    if (!settings.streams()) return;
    var door = new Streams(settings.calls(), calls::open, this::over, System::nanoTime);
    server =
        SocketServer.listen(
            settings.bind(),
            door,
            sockets -> new Door(door, admission::admit, this::execute, sockets));
    streams = door;
    Figures.show("companion_streams_open", "Carriers' streams of this node", door::count);
    LOG.log(Level.INFO, "streams are listened for on {0}", server.address());
  }

  private void over(Admitted stream, Streams.Over how) {
    if (how == Streams.Over.AS_THE_CARRIER_SAID) return;
    try {
      executor.execute(() -> lookAfter(stream));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.SEVERE, NOT_LOOKED_AFTER, stream.call().call());
    }
  }

  private void lookAfter(Admitted stream) {
    try {
      HungDatabase.outlast(
          clock,
          () -> {
            rescue.expect(stream);
            return stream;
          });
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> MessageFormat.format(NOT_LOOKED_AFTER, stream.call().call()));
    }
  }

  /** On the server's threads, which have its names and transactions. */
  private void execute(Runnable work) {
    if (!atTheDoor.tryAcquire()) throw new RejectedExecutionException("too many at the door");
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } finally {
              atTheDoor.release();
            }
          });
    } catch (RejectedExecutionException e) {
      atTheDoor.release();
      throw e;
    }
  }

  /** Keeps a place for a stream that a carrier is told of; false if there is none. */
  public boolean promise() {
    return streams != null && streams.promise();
  }

  /** The place kept last is not needed. */
  void takeBack() {
    if (streams != null) streams.takeBack();
  }

  /** Streams that are open on this node. */
  public int open() {
    return streams == null ? 0 : streams.count();
  }

  /** Before what calls stand on goes. */
  void stop(@Observes @Priority(ServerStarted.FIRST) ServerStopping ending) {
    if (streams == null || server == null) return;
    streams.drain();
    try {
      if (!streams.awaitNone(DRAINS_WITHIN)) {
        LOG.log(Level.INFO, "streams closed to go: {0}", streams.count());
        streams.closeAll();
        streams.awaitNone(CarrierSocket.CLOSING.multipliedBy(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
      server = null;
    }
  }
}
