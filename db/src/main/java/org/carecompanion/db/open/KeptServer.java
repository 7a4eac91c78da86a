package org.carecompanion.db.open;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An embedded server that is started again when it ends although nobody asked it to: killed, out of
 * memory, crashed. Nobody else would do it, and without it no call can go on.
 */
final class KeptServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(KeptServer.class.getName());
  private static final long AGAIN_MILLIS = 1_000;

  private final DataFolder folder;
  private EmbeddedServer server;
  private boolean closed;

  private KeptServer(DataFolder folder, EmbeddedServer server) {
    this.folder = folder;
    this.server = server;
  }

  /** The caller holds the folder's lock. */
  static KeptServer start(DataFolder folder) {
    var kept = new KeptServer(folder, EmbeddedServer.start(folder));
    kept.watch();
    return kept;
  }

  Login superuser() {
    return server.superuser();
  }

  private void watch() {
    server.whenEnded(() -> Thread.ofVirtual().name("database-back").start(this::bringBack));
  }

  /** Its sessions end a little after it, and until then keep its port and memory. */
  private synchronized void bringBack() {
    if (closed) return;
    LOG.log(Level.SEVERE, "the embedded database ended by itself and is started again");
    server.abandon();
    while (!closed) {
      try {
        server = EmbeddedServer.start(folder);
        watch();
        return;
      } catch (DatabaseProblem e) {
        LOG.log(Level.SEVERE, "the embedded database does not start yet: {0}", e.getMessage());
      }
      pause();
    }
  }

  private synchronized void pause() {
    try {
      wait(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    server.close();
  }

  /** Ends it this instant. It recovers what was committed at its next start. */
  void kill() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.kill();
  }
}
