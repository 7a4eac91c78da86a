package org.carecompanion.db.open;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The embedded server's port: a free one chosen at the first start and kept, so that a server which
 * outlived its product is found again.
 */
final class PortChoice {
  /** Below the range from which systems give out ports for outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 29_999;
  private static final int CONNECT_MILLIS = 500;
  private final Path file;

  PortChoice(Path file) {
    this.file = file;
  }

  int keptOrFree() {
    try {
      if (Files.exists(file)) return Integer.parseInt(Files.readString(file).strip());
      int port = free();
      Files.writeString(file, port + "\n");
      return port;
    } catch (IOException | NumberFormatException e) {
      throw new DatabaseProblem(
          "The database's port cannot be kept in %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  void mustBeFree(int port) {
    if (answers(port))
      throw new DatabaseProblem(
          "Port %d, which the embedded database uses, is taken by another program. Stop that one, or delete %s and another port is chosen."
              .formatted(port, file));
  }

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int free() {
    var random = new SecureRandom();
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = random.nextInt(LOWEST, HIGHEST + 1);
      if (bindable(port)) return port;
    }
    throw new DatabaseProblem(
        "No free port for the database between %d and %d.".formatted(LOWEST, HIGHEST));
  }

  private static boolean bindable(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
