package org.carecompanion.app.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A port the product answers on. The server itself would only log that it is taken.
 *
 * @param key the setting that names it
 */
record ServerPort(InetSocketAddress address, String key) {
  private static final String MEDIA = "companion.media.port";
  private static final int DEFAULT_MEDIA = 8081;

  static ServerPort ofHttp(int port) {
    return new ServerPort(new InetSocketAddress(port), "companion.http.port");
  }

  /** Of the media listener, where calls are streams; settings that will do. */
  static ServerPort ofMedia(Settings settings) {
    String host = settings.get("companion.media.address", "127.0.0.1");
    int port = settings.get(MEDIA).map(Integer::valueOf).orElse(DEFAULT_MEDIA);
    return new ServerPort(new InetSocketAddress(host, port), MEDIA);
  }

  int port() {
    return address.getPort();
  }

  void mustBeFree() throws Refused {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw Refused.broken(
          "Port %d is taken by another program. Stop that one, or set %s (%s)."
              .formatted(port(), key, SecretFiles.name(key)));
    }
  }
}
