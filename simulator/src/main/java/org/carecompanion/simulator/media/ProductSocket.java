package org.carecompanion.simulator.media;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The connection to the product: messages out one after the other, messages in with their time. */
final class ProductSocket implements WebSocket.Listener {
  /** Sources: errors 31901 and 10 s of Exotel's handshake; what we wait for at most. */
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  /** Ten seconds of sound that the product did not take. */
  private static final int MOST_UNSENT = 500;

  /** There was no closing; source: RFC 6455, 7.4.1. */
  private static final int BROKEN = 1006;

  private static final long CLOSING_SECONDS = 2;

  /** Sources: https://www.twilio.com/docs/api/errors/31920 and its neighbours. */
  static final int REFUSED_UPGRADE = 31920;

  static final int NO_CONNECTION = 31902;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** Something that came in. */
  sealed interface Arrival {
    /** By {@link System#nanoTime()}. */
    long at();

    record Message(long at, String text) implements Arrival {}

    record Closed(long at, int code, String reason) implements Arrival {}
  }

  /** No connection: Twilio's error code for it. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    Refused(int code, String message) {
      super(message);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final AtomicInteger unsent = new AtomicInteger();
  private @Nullable WebSocket socket;
  private volatile boolean broken;
  private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

  private ProductSocket() {}

  /** Connects, or says why not. Waits for the handshake. */
  static ProductSocket connect(String address, Map<String, String> headers) throws Refused {
    ProductSocket product = new ProductSocket();
    WebSocket.Builder builder = CLIENT.newWebSocketBuilder().connectTimeout(HANDSHAKE);
    headers.forEach(builder::header);
    try {
      product.socket = builder.buildAsync(URI.create(address), product).join();
      return product;
    } catch (CompletionException e) {
      throw refused(e.getCause());
    }
  }

  private static Refused refused(@Nullable Throwable cause) {
    return cause instanceof WebSocketHandshakeException handshake
        ? new Refused(
            REFUSED_UPGRADE, "the upgrade was answered " + handshake.getResponse().statusCode())
        : new Refused(NO_CONNECTION, "no connection: " + cause);
  }

  /** Whether it was taken; not when too much is still unsent. */
  boolean send(String message) {
    WebSocket open = socket;
    if (open == null || broken || unsent.get() >= MOST_UNSENT) {
      return false;
    }
    unsent.incrementAndGet();
    lastSent =
        lastSent
            .thenCompose(before -> open.sendText(message, true))
            .whenComplete((done, problem) -> sent(problem));
    return true;
  }

  private void sent(@Nullable Throwable problem) {
    unsent.decrementAndGet();
    if (problem != null && !broken) {
      broken = true;
      arrivals.add(new Arrival.Closed(System.nanoTime(), BROKEN, String.valueOf(problem)));
    }
  }

  @Nullable Arrival next() {
    return arrivals.poll();
  }

  /** Ends it from our side, after everything that was sent. */
  void close() {
    WebSocket open = socket;
    if (open == null) {
      return;
    }
    CompletableFuture<?> unused =
        lastSent
            .thenCompose(before -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
            .orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS)
            .whenComplete((done, problem) -> abortLater(open));
  }

  /** A peer that never answers the closing is left. */
  private static void abortLater(WebSocket open) {
    CompletableFuture.delayedExecutor(CLOSING_SECONDS, TimeUnit.SECONDS).execute(open::abort);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    long now = System.nanoTime();
    if (last && partial.isEmpty()) {
      arrivals.add(new Arrival.Message(now, data.toString()));
    } else {
      partial.append(data);
      if (last) {
        arrivals.add(new Arrival.Message(now, partial.toString()));
        partial.setLength(0);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    arrivals.add(new Arrival.Message(System.nanoTime(), ""));
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    arrivals.add(new Arrival.Closed(System.nanoTime(), code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable problem) {
    arrivals.add(new Arrival.Closed(System.nanoTime(), BROKEN, String.valueOf(problem)));
  }
}
