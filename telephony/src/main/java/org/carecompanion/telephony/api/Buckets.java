package org.carecompanion.telephony.api;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One bucket of requests for each of many names, refilled evenly over a minute. Only so many are
 * kept: the one unused for longest goes first, and comes back full. Whoever has more names than
 * that gains a few requests, and never our memory.
 */
final class Buckets {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int perMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  /**
   * @param most names kept
   */
  Buckets(int perMinute, int most, TimeMeter time) {
    this.perMinute = perMinute;
    this.time = time;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /** What is left for a name after a request. */
  record Left(int limit, long requests, Duration untilNext, Duration untilFull) {
    boolean refused() {
      return !untilNext.isZero();
    }
  }

  Left take(String name) {
    ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
    return new Left(
        perMinute,
        probe.getRemainingTokens(),
        probe.isConsumed() ? Duration.ZERO : atLeastOne(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private static Duration atLeastOne(long nanos) {
    return Duration.ofNanos(Math.max(1, nanos));
  }

  private synchronized Bucket bucket(String name) {
    return buckets.computeIfAbsent(name, n -> full());
  }

  private Bucket full() {
    Bandwidth evenly =
        Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, MINUTE).build();
    return Bucket.builder().addLimit(evenly).withCustomTimePrecision(time).build();
  }

  synchronized int names() {
    return buckets.size();
  }
}
