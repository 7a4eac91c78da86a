package org.carecompanion.telephony.media;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;

/** A connection of the listener: its own IO thread runs whatever happens on it. */
final class UndertowWire implements Wire {
  private final XnioIoThread thread;
  private final ServerConnection connection;

  UndertowWire(HttpServerExchange exchange) {
    thread = exchange.getIoThread();
    connection = exchange.getConnection();
  }

  @Override
  public void execute(Runnable work) {
    thread.execute(work);
  }

  @Override
  public void after(Duration time, Runnable work) {
    thread.executeAfter(work, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void cut() {
    IoUtils.safeClose(connection);
  }
}
