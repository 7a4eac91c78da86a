package org.carecompanion.app.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain proxy, as stands in front of several nodes: each request to the next one. A node that
 * refuses the connection is passed over; one that breaks off in the middle is a 502, since nobody
 * may send a request twice that may have been carried out.
 */
public final class Proxy implements AutoCloseable {
  private static final int BAD_GATEWAY = 502;
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding", "expect");

  private final List<URI> nodes;
  private final AtomicInteger next = new AtomicInteger();
  private final HttpServer server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private Proxy(List<URI> nodes, HttpServer server) {
    this.nodes = List.copyOf(nodes);
    this.server = server;
  }

  /**
   * @param port 0 takes a free one
   */
  public static Proxy before(List<URI> nodes, int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 200);
    var proxy = new Proxy(nodes, server);
    server.createContext("/", proxy::pass);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return proxy;
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int first = next.getAndIncrement();
      for (int i = 0; i < nodes.size(); i++) {
        URI node = nodes.get(Math.floorMod(first + i, nodes.size()));
        try {
          answer(exchange, http.send(request(exchange, node, body), BodyHandlers.ofByteArray()));
          return;
        } catch (ConnectException e) {
          // it is down: the next one
        }
      }
      exchange.sendResponseHeaders(BAD_GATEWAY, -1);
    } catch (IOException e) {
      exchange.sendResponseHeaders(BAD_GATEWAY, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpRequest request(HttpExchange exchange, URI node, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI().toString()))
            .timeout(Duration.ofSeconds(20))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                values.forEach(value -> request.header(name, value));
            });
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> got) throws IOException {
    got.headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                exchange.getResponseHeaders().put(name, values);
            });
    exchange.sendResponseHeaders(got.statusCode(), got.body().length == 0 ? -1 : got.body().length);
    if (got.body().length > 0) exchange.getResponseBody().write(got.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
