package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A carrier that knows the protocol's bytes and nothing of manners: it reads when it likes. */
final class RawPeer implements AutoCloseable {
  private static final int TEXT = 0x81;
  private final Socket socket = new Socket();

  RawPeer(InetSocketAddress server, String path) throws IOException {
    socket.setReceiveBufferSize(4 * 1024);
    socket.setSoTimeout(5_000);
    socket.connect(server);
    String asked =
        "GET %s HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nX-Twilio-Signature: s\r\n\r\n";
    socket.getOutputStream().write(asked.formatted(path).getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) answer.append((char) socket.getInputStream().read());
    assertThat(answer).startsWith("HTTP/1.1 101");
  }

  Socket socket() {
    return socket;
  }

  void says(String text) throws IOException {
    bytes(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
  }

  void bytes(byte[] frame) throws IOException {
    socket.getOutputStream().write(frame);
  }

  /** Masked with zeros, as a client must mask. */
  static byte[] frame(int first, byte[] payload) {
    var frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) frame.write(0x80 | payload.length);
    else {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    }
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  /** Whether the other side has let go: reads whatever is there until then. */
  boolean cutOff() throws IOException {
    byte[] bytes = new byte[64 * 1024];
    try {
      while (socket.getInputStream().read(bytes) >= 0) {
        // what was on its way
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
