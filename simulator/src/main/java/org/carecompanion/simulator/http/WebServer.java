package org.carecompanion.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Serves one handler on one port until closed. */
public final class WebServer implements AutoCloseable {
  /** Connections waiting to be accepted; a load run opens many at once. */
  private static final int BACKLOG = 512;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<Incoming, Answer> handler;

  private WebServer(HttpServer server, Function<Incoming, Answer> handler) {
    this.server = server;
    this.handler = handler;
  }

  /**
   * Starts serving.
   *
   * @throws UncheckedIOException when the address is taken
   */
  public static WebServer start(InetSocketAddress address, Function<Incoming, Answer> handler) {
    try {
      WebServer started = new WebServer(HttpServer.create(address, BACKLOG), handler);
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::serve);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address, e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, handler.apply(read(exchange)));
    }
  }

  private static Incoming read(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    byte[] body = exchange.getRequestBody().readAllBytes();
    return new Incoming(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Form.parse(query == null ? "" : query),
        new String(body, StandardCharsets.UTF_8),
        new Incoming.Headers(exchange.getRequestHeaders()));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("Server", "companion-simulator (simulated)");
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    OutputStream out = exchange.getResponseBody();
    switch (answer.delivery()) {
      case WHOLE -> out.write(body);
      case HALF -> {
        out.write(body, 0, body.length / 2);
        out.flush();
      }
    }
  }
}
