package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private int ready = 503;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + path);
          exchange.sendResponseHeaders(path.startsWith("/health") ? ready : 404, -1);
          ready = 200; // the next time
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void who_is_ready_has_opened_to_a_carrier_once() throws Exception {
    assertThat(
            new Readiness(server.getAddress().getPort())
                .await(new StopSignal(System::nanoTime, () -> {}, () -> {})))
        .isTrue();
    assertThat(asked)
        .containsExactly("GET /health/ready", "GET /health/ready", "POST /phone/-/voice");
  }
}
