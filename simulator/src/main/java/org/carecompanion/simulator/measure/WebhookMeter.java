package org.carecompanion.simulator.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the latency of every webhook request since it was made or last reset. */
public final class WebhookMeter {
  private final Clock clock;
  private final Map<WebhookKind, LatencyTally> byKind = new EnumMap<>(WebhookKind.class);
  private LatencyTally spoken = new LatencyTally();
  private Instant since;

  public WebhookMeter(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  public synchronized void answered(WebhookKind kind, Duration latency) {
    tally(kind).add(latency);
    if (kind.keepsCallerWaiting()) {
      spoken.add(latency);
    }
  }

  public synchronized void failed(WebhookKind kind) {
    tally(kind).addError();
    if (kind.keepsCallerWaiting()) {
      spoken.addError();
    }
  }

  public synchronized void reset() {
    byKind.clear();
    spoken = new LatencyTally();
    since = clock.instant();
  }

  /** Figures by kind label, and under {@code spoken} all those a caller waits for. */
  public synchronized Map<String, LatencyFigures> figures() {
    Map<String, LatencyFigures> figures = new LinkedHashMap<>();
    figures.put("spoken", spoken.figures());
    byKind.forEach((kind, tally) -> figures.put(kind.label(), tally.figures()));
    return figures;
  }

  public synchronized Instant since() {
    return since;
  }

  private LatencyTally tally(WebhookKind kind) {
    return byKind.computeIfAbsent(kind, k -> new LatencyTally());
  }
}
