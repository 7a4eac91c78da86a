package org.carecompanion.telephony.media;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.telephony.call.CarrierStream;
import org.carecompanion.telephony.call.StreamEvents;
import org.carecompanion.telephony.call.StreamedCall;

/**
 * The streams of this node: promised to a carrier, let in at the door, open. For any thread. How
 * many there may be counts all three, so that a promise can be kept.
 */
final class Streams {
  /** From being let in to being open is one answer of ours. */
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(10);

  /** A carrier that has not come by then does not come. */
  private static final Duration COMES_WITHIN = Duration.ofSeconds(30);

  private final int most;
  private final BiFunction<StreamedCall, CarrierStream, StreamEvents> calls;
  private final BiConsumer<Admitted, Over> over;
  private final LongSupplier nanos;
  private final Lag lag;
  private final Map<String, LetIn> letIn = new ConcurrentHashMap<>();
  private final Set<Entry> open = ConcurrentHashMap.newKeySet();
  private final Deque<Long> promised = new ArrayDeque<>();
  private volatile boolean draining;

  /**
   * @param calls tells the call of its stream
   * @param over told of each stream that was open and is over
   */
  Streams(
      int most,
      BiFunction<StreamedCall, CarrierStream, StreamEvents> calls,
      BiConsumer<Admitted, Over> over,
      LongSupplier nanos) {
    this.most = most;
    this.calls = calls;
    this.over = over;
    this.nanos = nanos;
    lag = new Lag(nanos);
  }

  /** One open connection. Each is another one, whatever it holds. */
  static final class Entry {
    private final LetIn letIn;
    private final Runnable close;

    private Entry(LetIn letIn, Runnable close) {
      this.letIn = letIn;
      this.close = close;
    }

    Admitted admitted() {
      return letIn.admitted();
    }

    Wire wire() {
      return letIn.wire();
    }
  }

  private record LetIn(Admitted admitted, Wire wire, long at) {}

  /** Keeps a place for a stream that a carrier is told of; false if there is none. */
  boolean promise() {
    synchronized (promised) {
      long now = nanos.getAsLong();
      while (!promised.isEmpty() && now - promised.getFirst() > COMES_WITHIN.toNanos())
        promised.removeFirst();
      if (draining || lag.tooMuch() || count() + promised.size() >= most) return false;
      promised.addLast(now);
      return true;
    }
  }

  /** The place kept last is not needed. */
  void takeBack() {
    synchronized (promised) {
      promised.pollLast();
    }
  }

  /** Whether the door is open for one more. */
  boolean roomAtTheDoor() {
    return !draining && count() < most;
  }

  /** Open, and about to be. */
  int count() {
    long now = nanos.getAsLong();
    letIn.values().removeIf(waiting -> now - waiting.at() > OPENS_WITHIN.toNanos());
    return open.size() + letIn.size();
  }

  /** The door let it in; the endpoint is about to ask for it. */
  void letIn(StreamSecret secret, Admitted admitted, Wire wire) {
    letIn.put(secret.value(), new LetIn(admitted, wire, nanos.getAsLong()));
    synchronized (promised) {
      promised.pollFirst();
    }
  }

  /**
   * A connection opened; empty if the door has not let it in.
   *
   * @param path what stood in its address: {@code token}
   * @param close closes it when this node goes
   */
  Optional<Entry> enter(Map<String, String> path, Runnable close) {
    return Optional.ofNullable(letIn.remove(path.getOrDefault("token", "")))
        .map(
            found -> {
              var entry = new Entry(found, close);
              open.add(entry);
              Figures.count(Figure.STREAMS, "opened");
              return entry;
            });
  }

  /** How a stream came to be over. */
  enum Over {
    AS_THE_CARRIER_SAID,
    /** The carrier may not have noticed. */
    ENDED_BY_US,
    /** Nor may it have noticed this. */
    BROKE_OFF;

    /** As figures have it. */
    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** It is over; whoever waits until none is open knows that everybody has been told. */
  void leave(Entry entry, Over how) {
    try {
      Figures.count(Figure.STREAMS, how.label());
      over.accept(entry.admitted(), how);
    } finally {
      open.remove(entry);
      synchronized (open) {
        open.notifyAll();
      }
    }
  }

  /** Whether none is open any more, within this time. */
  boolean awaitNone(Duration limit) throws InterruptedException {
    long end = nanos.getAsLong() + limit.toNanos();
    synchronized (open) {
      for (long left = limit.toNanos(); !open.isEmpty() && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(open, left);
        left = end - nanos.getAsLong();
      }
    }
    return open.isEmpty();
  }

  /** From now on nobody comes in. */
  void drain() {
    draining = true;
  }

  boolean draining() {
    return draining;
  }

  void closeAll() {
    for (Entry entry : open) entry.wire().execute(entry.close);
  }

  BiFunction<StreamedCall, CarrierStream, StreamEvents> calls() {
    return calls;
  }

  Lag lag() {
    return lag;
  }

  long nanos() {
    return nanos.getAsLong();
  }
}
