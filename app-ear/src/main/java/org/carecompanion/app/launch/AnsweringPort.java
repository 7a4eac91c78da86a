package org.carecompanion.app.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers a free port for a moment, with a word that nobody else knows. */
record AnsweringPort(HttpServer server, String word) implements AutoCloseable {
  static AnsweringPort on(InetSocketAddress address) throws IOException {
    String word = UUID.randomUUID().toString();
    HttpServer answering = HttpServer.create(address, 0);
    answering.createContext(
        "/",
        exchange -> {
          byte[] body = word.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    answering.start();
    return new AnsweringPort(answering, word);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
