package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carecompanion.app.stage.ProductApi;
import org.carecompanion.app.stage.ProductApi.Asked;
import org.carecompanion.app.stage.SimulatorApi;

/**
 * The calls of a load run. Whether one still goes on is asked of the simulator, so that asking does
 * not burden what is measured; a patient whose call is over may be called again.
 */
final class LoadCalls {
  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");
  private static final String OPEN = "open";

  /** A call the carrier has not heard of by then was not placed: the product is asked. */
  private static final Duration PLACED_BY = Duration.ofSeconds(30);

  /**
   * How many of the carrier's calls are looked at for each that goes on: it may have ended since.
   */
  private static final int LOOKED_AT = 4;

  private final ProductApi product;
  private final SimulatorApi simulator;
  private final Deque<String> toCall;
  private final InstantSource clock;
  private final Map<String, Going> going = new HashMap<>();
  private final List<String> over = new ArrayList<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private int refused;
  private int open;

  LoadCalls(ProductApi product, SimulatorApi simulator, Deque<String> toCall, InstantSource clock) {
    this.product = product;
    this.simulator = simulator;
    this.toCall = toCall;
    this.clock = clock;
  }

  /** A call that was accepted at this moment. */
  private record Going(String call, Instant since) {}

  /** Asks for as many calls as have ended. */
  void keep(int atOnce) throws IOException, InterruptedException {
    look();
    for (int missing = atOnce - going.size(); missing > 0 && !toCall.isEmpty(); missing--) {
      String patient = toCall.remove();
      Instant now = clock.instant();
      switch (product.call(patient)) {
        case Asked.Accepted accepted -> going.put(patient, new Going(accepted.call(), now));
        case Asked.Refused no -> refused++;
      }
    }
  }

  /** How many go on. */
  int live() throws IOException, InterruptedException {
    look();
    return going.size();
  }

  /** How many of them had a stream when they were looked at last. */
  int open() {
    return open;
  }

  private void look() throws IOException, InterruptedException {
    Map<String, JsonNode> newest = new HashMap<>();
    for (JsonNode seen : simulator.newestCalls(LOOKED_AT * (going.size() + 1)))
      newest.putIfAbsent(seen.path("patient").asText(), seen);
    List<String> ended = new ArrayList<>();
    open = 0;
    for (var call : going.entrySet()) {
      JsonNode seen = newest.getOrDefault(call.getKey(), MissingNode.getInstance());
      if (isOver(call.getValue(), seen)) ended.add(call.getKey());
      else if (seen.path("stream").asText().equals(OPEN)) open++;
    }
    ended.forEach(this::end);
  }

  private void end(String patient) {
    Going ended = Objects.requireNonNull(going.remove(patient));
    over.add(ended.call());
    toCall.add(patient);
  }

  private boolean isOver(Going call, JsonNode seen) throws IOException, InterruptedException {
    boolean placed =
        seen.has("created_at")
            && !Instant.parse(seen.path("created_at").asText()).isBefore(call.since());
    if (placed) return OVER.contains(seen.path("status").asText());
    return call.since().plus(PLACED_BY).isBefore(clock.instant())
        && product.story(call.call()).hasNonNull("outcome");
  }

  /** What became of them so far. */
  Ends ends() throws IOException, InterruptedException {
    Map<String, Integer> counted = new TreeMap<>();
    for (String call : over)
      known(call).ifPresent(outcome -> counted.merge(outcome, 1, Integer::sum));
    int told = counted.values().stream().mapToInt(Integer::intValue).sum();
    return new Ends(counted, new Ends.Without(refused, over.size() - told, going.size()));
  }

  /** An outcome stays as it is, so that it is asked for once. */
  private Optional<String> known(String call) throws IOException, InterruptedException {
    if (!outcomes.containsKey(call)) {
      JsonNode outcome = product.story(call).path("outcome");
      if (outcome.isTextual()) outcomes.put(call, outcome.asText());
    }
    return Optional.ofNullable(outcomes.get(call));
  }
}
