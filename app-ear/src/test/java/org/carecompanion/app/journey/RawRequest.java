package org.carecompanion.app.journey;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request sent byte for byte: HTTP libraries straighten the addresses they are given. */
final class RawRequest {
  private static final int PATIENCE_MILLIS = 20_000;

  private RawRequest() {}

  /** The whole answer: status line, headers, body. */
  static String send(int port, String method, String target, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
      request.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
      for (String header : headers) request.append(header).append("\r\n");
      request.append("\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }
}
