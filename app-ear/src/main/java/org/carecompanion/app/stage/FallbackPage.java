package org.carecompanion.app.stage;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.jar.JarFile;

/** The static document that companion.jar carries, served from elsewhere as a hospital would. */
final class FallbackPage implements AutoCloseable {
  private static final String FILE = "COMPANION-INF/fallback.xml";
  private final HttpServer server;

  private FallbackPage(HttpServer server) {
    this.server = server;
  }

  static FallbackPage of(Path companionJar) throws IOException {
    byte[] page;
    try (JarFile jar = new JarFile(companionJar.toFile());
        InputStream file = jar.getInputStream(jar.getEntry(FILE))) {
      page = file.readAllBytes();
    }
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.createContext(
        "/fallback.xml",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new FallbackPage(server);
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/fallback.xml";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
