package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.carecompanion.telephony.server.Soon;

/** The carrier's side of one stream. */
final class Peer implements WebSocket.Listener {
  static final String START =
      """
      {"event":"start","sequenceNumber":"1","streamSid":"MZ1","start":{"streamSid":"MZ1","callSid":"%s",\
      "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}}}""";

  final List<String> heard = new CopyOnWriteArrayList<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;

  /**
   * @throws WebSocketHandshakeException if it is refused
   */
  static Peer connect(HttpClient http, URI address) throws Exception {
    var peer = new Peer();
    try {
      peer.socket =
          http.newWebSocketBuilder()
              .header("X-Twilio-Signature", "signed")
              .connectTimeout(Duration.ofSeconds(10))
              .buildAsync(address, peer)
              .get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) throw refused;
      throw e;
    }
    return peer;
  }

  void says(String text) throws Exception {
    socket.sendText(text, true).get(10, TimeUnit.SECONDS);
  }

  /** Says it, if the other side takes it; returns how that closed the connection. */
  int tries(String text) throws Exception {
    socket.sendText(text, true);
    return closedWith();
  }

  /** 20 ms of one sample, mu-law. */
  static String media(int millis, int code) {
    byte[] codes = new byte[160];
    Arrays.fill(codes, (byte) code);
    return """
        {"event":"media","sequenceNumber":"2","streamSid":"MZ1","media":{"track":"inbound","timestamp":"%d","payload":"%s"}}"""
        .formatted(millis, Base64.getEncoder().encodeToString(codes));
  }

  void leaves() throws Exception {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
  }

  void dies() {
    socket.abort();
  }

  int closedWith() throws Exception {
    return closed.get(10, TimeUnit.SECONDS);
  }

  void awaitHeard(int messages) {
    Soon.that(() -> assertThat(heard).hasSizeGreaterThanOrEqualTo(messages));
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(part.toString());
      part.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(1006);
  }
}
