package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.carecompanion.app.stage.LineMode;
import org.carecompanion.app.stage.Stage;

/**
 * Keeps the number of calls going, each with a patient of its own who answers 2 s after each
 * question. Latencies are the simulator's: it is who waits for answers.
 */
final class LoadRun {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final String GENERATED = "load-";
  private static final List<String> SOUND =
      List.of(
          "frame_loss", "gaps_over_60ms", "turn_ms", "pause_ms", "clear_ms", "frames_after_clear");

  private final Stage stage;
  private final LineMode mode;
  private final int atOnce;
  private final LongSupplier nanos;
  private final LoadCalls calls;
  private final Soak soak = new Soak();

  LoadRun(Stage stage, LineMode mode, int atOnce, LongSupplier nanos) throws IOException {
    this.stage = stage;
    this.mode = mode;
    this.atOnce = atOnce;
    this.nanos = nanos;
    Deque<String> patients = new ArrayDeque<>();
    for (JsonNode patient : stage.patients()) {
      String key = patient.path("key").asText();
      if (key.startsWith(GENERATED)) patients.add(key);
    }
    calls =
        new LoadCalls(stage.productApi(), stage.simulatorApi(), patients, InstantSource.system());
  }

  /**
   * The figures of the time asked for; the calls still going then are let end before this returns.
   *
   * @param warmUp before it, with as many calls, not measured
   */
  ObjectNode run(Duration warmUp, Duration time) throws IOException, InterruptedException {
    try (ProductGauges product =
        ProductGauges.of(stage.product().handle(), stage.postmasterFile())) {
      Gauges idle = product.read();
      keepGoing(product, nanos.getAsLong(), warmUp);
      if (warmUp.isPositive()) stage.simulatorApi().resetMetrics();
      var taken = new Taken(stage.product().handle(), nanos);
      long begun = nanos.getAsLong();
      keepGoing(product, begun, time);
      ObjectNode figures = JsonNodeFactory.instance.objectNode().put("mode", mode.name());
      if (mode == LineMode.stream) taken.writeTo(figures, idle, product.read(), atOnce);
      write(figures, since(begun));
      return figures;
    }
  }

  private void write(ObjectNode figures, Duration time) throws IOException, InterruptedException {
    JsonNode measured = stage.simulatorApi().metrics();
    figures.put("calls", atOnce);
    calls.writeTo(figures);
    figures.put("requests_per_s", requests(measured) / (time.toNanos() / 1e9));
    figures.set("webhook_ms", latencies(measured.path("webhooks").path("spoken")));
    if (mode == LineMode.stream) sound(figures, measured.path("streams"));
    figures.put("resident_mb", ResidentMemory.peakMegabytes(stage.product().handle()));
    soak.writeTo(figures);
  }

  /** What DESIGN section 5 lists by its names, and all there is. */
  private static void sound(ObjectNode figures, JsonNode streams) {
    for (String name : SOUND) figures.set(name, streams.path(name));
    figures.set("streams", streams);
  }

  private void keepGoing(ProductGauges product, long begun, Duration time)
      throws IOException, InterruptedException {
    Duration nextLook = Soak.EVERY;
    while (since(begun).compareTo(time) < 0) {
      calls.keep(atOnce);
      if (since(begun).compareTo(nextLook) >= 0) {
        soak.add(product.read(), since(begun));
        nextLook = nextLook.plus(Soak.EVERY);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    }
  }

  private Duration since(long begun) {
    return Duration.ofNanos(nanos.getAsLong() - begun);
  }

  private static long requests(JsonNode measured) {
    long count = 0;
    for (var kind : measured.path("webhooks").properties())
      // "spoken" sums up those that a caller waits for
      if (!kind.getKey().equals("spoken")) count += kind.getValue().path("count").asLong();
    return count;
  }

  private static ObjectNode latencies(JsonNode spoken) {
    ObjectNode latencies = JsonNodeFactory.instance.objectNode();
    latencies.set("p50", spoken.path("p50_ms"));
    latencies.set("p95", spoken.path("p95_ms"));
    latencies.set("p99", spoken.path("p99_ms"));
    return latencies;
  }
}
