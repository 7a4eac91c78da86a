package org.carecompanion.app.launch;

import java.time.Duration;
import org.carecompanion.app.boot.Server;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.PreparedDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The running product: database, then server; stopped the other way round, whatever happened in
 * between.
 */
final class Product {
  /** Calls being answered may finish; a server that hangs does not keep the database open. */
  private static final Duration SERVER_STOP_LIMIT = Duration.ofSeconds(45);

  /** A webhook is answered within 2 s. */
  private static final Duration REQUESTS_LIMIT = Duration.ofSeconds(5);

  private final Configuration configuration;
  private final Server server;
  private final Saying saying;
  private volatile @Nullable PreparedDatabase database;

  /** Held on to: a lock that nobody refers to is let go of by the garbage collector. */
  @SuppressWarnings("UnusedVariable")
  private volatile @Nullable AutoCloseable lock;

  private boolean stopped;

  Product(Configuration configuration, Server server, Saying saying) {
    this.configuration = configuration;
    this.server = server;
    this.saying = saying;
  }

  /** Returns when requests are answered, or when a stop was asked for meanwhile. */
  void start(StopSignal stop) throws Exception {
    DataFolder folder = DataFolder.open(configuration.home());
    lock = folder.lock();
    Leftovers.clear(folder);
    for (ServerPort port : configuration.ports()) port.mustBeFree();
    var files = new ServerFiles(folder);
    PreparedDatabase opened = configuration.open(folder);
    database = opened;
    saying.step("database ready");
    if (stop.isAsked()) return;
    configuration.handToServer(opened.application());
    files.redirectConsole();
    server.start(files.prepare(configuration.port()));
    if (server.applications().isEmpty())
      throw Refused.broken("The product could not be deployed.\n" + files.complaints());
    if (stop.isAsked()) return;
    var readiness = new Readiness(configuration.port());
    if (!readiness.await(stop) && !stop.isAsked())
      throw Refused.broken(
          "The product does not become ready: %s\n%s"
              .formatted(readiness.lastAnswer(), files.complaints()));
    saying.step("ready at http://localhost:" + configuration.port());
  }

  /** Server first, so that nothing is answered any more; then the database. Only once. */
  synchronized void stop() {
    if (stopped) return;
    stopped = true;
    stopServer();
    PreparedDatabase open = database;
    if (open == null) return;
    open.close();
    saying.step("database stopped");
  }

  private void stopServer() {
    Thread stopping = new Thread(this::stopServerNow, "stop-server");
    stopping.setDaemon(true);
    stopping.start();
    try {
      if (!stopping.join(SERVER_STOP_LIMIT))
        saying.problem(
            "the server does not stop within %d s; going on without it"
                .formatted(SERVER_STOP_LIMIT.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopServerNow() {
    try {
      int cutOff = OpenRequests.finish(REQUESTS_LIMIT);
      if (cutOff > 0) saying.problem("requests cut off without an answer: " + cutOff);
      server.stop();
      saying.step("server stopped");
    } catch (Exception e) {
      saying.problem("the server did not stop cleanly: " + e);
    }
  }

  /** For a user who will not wait. What was committed stays. */
  void kill() {
    PreparedDatabase open = database;
    if (open != null) open.kill();
  }
}
