package org.carecompanion.telephony.server;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no HTTP library would, and hangs up on its side. */
final class RawPost {
  private static final int PATIENCE_MILLIS = 20_000;

  private RawPost() {}

  /** Whatever came back, be it nothing. */
  static String send(URL server, String bytes) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException closed) {
      return "";
    } catch (SocketTimeoutException silent) {
      throw new AssertionError("neither an answer nor an end", silent);
    }
  }
}
