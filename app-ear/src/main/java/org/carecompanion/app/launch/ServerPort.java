package org.carecompanion.app.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port the product answers on. The server itself would only log that it is taken. */
final class ServerPort {
  private ServerPort() {}

  static void mustBeFree(int port) throws Refused {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw Refused.broken(
          "Port %d is taken by another program. Stop that one, or set companion.http.port (COMPANION_HTTP_PORT)."
              .formatted(port));
    }
  }
}
