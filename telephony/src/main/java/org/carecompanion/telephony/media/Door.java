package org.carecompanion.telephony.media;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.telephony.media.StreamAddress.Carrier;

/**
 * Stands before every upgrade: health, and who may open a stream. Whoever is refused is told a
 * number and nothing else.
 */
final class Door implements HttpHandler {
  private static final Logger LOG = Logger.getLogger(Door.class.getName());
  private static final HttpString SIGNATURE = new HttpString("X-Twilio-Signature");

  /** What the listener answers about itself, so that nobody takes another server for it. */
  static final String UP = "media listener: up\n";

  static final String DRAINING = "media listener: draining\n";
  private static final String HEALTH = "health";

  private final Streams streams;
  private final BiFunction<StreamAddress, Proof, Optional<Admitted>> admission;
  private final Executor threads;
  private final HttpHandler sockets;

  /**
   * @param threads for work that asks the database; refuses what it cannot take
   * @param sockets upgrades what was let in
   */
  Door(
      Streams streams,
      BiFunction<StreamAddress, Proof, Optional<Admitted>> admission,
      Executor threads,
      HttpHandler sockets) {
    this.streams = streams;
    this.admission = admission;
    this.threads = threads;
    this.sockets = sockets;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (asksForHealth(exchange)) {
      health(exchange);
      return;
    }
    // as it was sent: nothing that is encoded is one of our addresses
    Optional<StreamAddress> asked = StreamAddress.read(exchange.getRequestURI());
    if (asked.isEmpty() || !exchange.getQueryString().isEmpty() || !upgrades(exchange))
      refuse(exchange, StatusCodes.NOT_FOUND);
    else if (!streams.roomAtTheDoor()) refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE);
    else dispatch(exchange, asked.get());
  }

  /** Undertow hands it over when this handler has returned, and would itself refuse unseen. */
  private void dispatch(HttpServerExchange exchange, StreamAddress asked) {
    Executor seen =
        work -> {
          try {
            threads.execute(work);
          } catch (RejectedExecutionException e) {
            refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE);
          }
        };
    exchange.dispatch(seen, (HttpHandler) there -> ask(there, asked));
  }

  private void ask(HttpServerExchange exchange, StreamAddress asked) throws Exception {
    Optional<Admitted> admitted;
    try {
      admitted = admission.apply(asked, proof(exchange));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a stream cannot be let in", e);
      refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE);
      return;
    }
    if (admitted.isEmpty()) {
      refuse(exchange, StatusCodes.FORBIDDEN);
      return;
    }
    streams.letIn(asked.secret(), admitted.get(), new UndertowWire(exchange));
    sockets.handleRequest(exchange);
  }

  private static Proof proof(HttpServerExchange exchange) {
    return new Proof(
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(SIGNATURE)),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION)));
  }

  private static boolean upgrades(HttpServerExchange exchange) {
    String upgrade = exchange.getRequestHeaders().getFirst(Headers.UPGRADE);
    return exchange.getRequestMethod().equals(Methods.GET) && "websocket".equalsIgnoreCase(upgrade);
  }

  /** Also below the carriers' paths: so it can be seen from outside whether a proxy leads here. */
  private static boolean asksForHealth(HttpServerExchange exchange) {
    String path = exchange.getRequestURI();
    if (path.equals("/" + HEALTH)) return true;
    for (Carrier carrier : Carrier.values()) if (path.equals(carrier.path() + HEALTH)) return true;
    return false;
  }

  private void health(HttpServerExchange exchange) {
    exchange.setStatusCode(streams.draining() ? StatusCodes.SERVICE_UNAVAILABLE : StatusCodes.OK);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
    exchange.getResponseSender().send(streams.draining() ? DRAINING : UP);
  }

  private static void refuse(HttpServerExchange exchange, int status) {
    LOG.log(Level.INFO, "stream refused: {0}", status);
    Figures.count(Figure.STREAMS, "refused");
    exchange.setStatusCode(status);
    exchange.setPersistent(false);
    exchange.endExchange();
  }
}
