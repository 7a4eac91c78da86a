package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.carecompanion.app.stage.Stage;
import org.carecompanion.app.stage.World;

/**
 * Keeps the number of calls going, each with a patient of its own who answers 2 s after each
 * question. Latencies are the simulator's: it is who waits for answers.
 */
final class LoadRun {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** After so long nobody is on the line any more. */
  private static final Duration HUNG_UP = Duration.ofSeconds(30);

  /** What was said last is understood, and the end reported, a little after the carrier's end. */
  private static final Duration REPORTED = Duration.ofSeconds(20);

  private static final String GENERATED = "load-";

  private final Stage stage;
  private final World world;
  private final int atOnce;
  private final LongSupplier nanos;
  private final LoadCalls calls;
  private final Soak soak = new Soak();

  /**
   * How long what takes.
   *
   * @param warmUp with as many calls, not measured
   * @param letEnd how long the calls still going are let go on before the patients hang up
   */
  record Times(Duration warmUp, Duration measured, Duration letEnd) {}

  /** What was there while it was measured. */
  private record During(Taken taken, double generatorCores, OpenStreams open, JsonNode simulator) {}

  LoadRun(Stage stage, World world, int atOnce, LongSupplier nanos) throws IOException {
    this.stage = stage;
    this.world = world;
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
   */
  ObjectNode run(Times times) throws IOException, InterruptedException {
    During during = measure(times);
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    figures.put("mode", world.mode().name()).put("calls", atOnce);
    figures.put("resident_mb", ResidentMemory.peakMegabytes(stage.product().handle()));
    figures.put("hung_up", letEnd(times.letEnd()));
    Ends ends = ends();
    ends.writeTo(figures);
    webhooks(figures, during.simulator().path("webhooks"), times.measured());
    switch (world.mode()) {
      case gather -> figures.put("dropped", ends.dropped());
      case stream -> sound(figures, during);
    }
    soak.writeTo(figures);
    return figures;
  }

  private During measure(Times times) throws IOException, InterruptedException {
    try (ProductGauges product =
        ProductGauges.of(stage.product().handle(), stage.postmasterFile())) {
      Gauges idle = product.read();
      keepGoing(product, times.warmUp());
      if (times.warmUp().isPositive()) stage.simulatorApi().resetMetrics();
      var spent = new Spent(stage.product().handle(), nanos);
      var generator = new Spent(stage.generator(), nanos);
      OpenStreams open = keepGoing(product, times.measured());
      double cores = spent.cores();
      double generatorCores = generator.cores();
      JsonNode simulator = stage.simulatorApi().metrics();
      return new During(new Taken(cores, idle, product.read()), generatorCores, open, simulator);
    }
  }

  private OpenStreams keepGoing(ProductGauges product, Duration time)
      throws IOException, InterruptedException {
    long begun = nanos.getAsLong();
    Duration nextLook = looks(time) ? Soak.EVERY : time;
    var open = new OpenStreams();
    while (since(begun).compareTo(time) < 0) {
      calls.keep(atOnce);
      open.add(calls.open());
      if (since(begun).compareTo(nextLook) >= 0) {
        soak.add(product.read(), since(begun));
        nextLook = nextLook.plus(Soak.EVERY);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    }
    return open;
  }

  /** A look collects the heap, which patients hear: only where enough of them say something. */
  private boolean looks(Duration time) {
    return switch (world.mode()) {
      case gather -> true;
      case stream -> time.compareTo(Soak.EVERY.multipliedBy(Soak.FEWEST)) > 0;
    };
  }

  /** Who speaks longer than that hangs up: how many did. */
  private int letEnd(Duration limit) throws IOException, InterruptedException {
    awaitEnds(limit);
    int hangUp = calls.live();
    stage.simulatorApi().hangUp();
    awaitEnds(HUNG_UP);
    return hangUp;
  }

  private Ends ends() throws IOException, InterruptedException {
    long begun = nanos.getAsLong();
    Ends ends = calls.ends();
    while (ends.without().lost() > 0 && since(begun).compareTo(REPORTED) < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
      ends = calls.ends();
    }
    return ends;
  }

  private void awaitEnds(Duration limit) throws IOException, InterruptedException {
    long begun = nanos.getAsLong();
    while (calls.live() > 0 && since(begun).compareTo(limit) < 0)
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
  }

  private void sound(ObjectNode figures, During during) throws IOException, InterruptedException {
    var sound = new SoundFigures(figures, world);
    sound.taken(during.taken(), during.open(), during.generatorCores());
    sound.measured(during.simulator().path("streams"));
    sound.ended(stage.simulatorApi().metrics().path("streams"));
    figures.set("doubts", Doubts.about(figures));
  }

  private Duration since(long begun) {
    return Duration.ofNanos(nanos.getAsLong() - begun);
  }

  private static void webhooks(ObjectNode figures, JsonNode webhooks, Duration time) {
    long count = 0;
    for (var kind : webhooks.properties())
      // "spoken" sums up those that a caller waits for
      if (!kind.getKey().equals("spoken")) count += kind.getValue().path("count").asLong();
    figures.put("requests_per_s", count / (time.toNanos() / 1e9));
    JsonNode spoken = webhooks.path("spoken");
    ObjectNode latencies = figures.putObject("webhook_ms");
    latencies.set("p50", spoken.path("p50_ms"));
    latencies.set("p95", spoken.path("p95_ms"));
    latencies.set("p99", spoken.path("p99_ms"));
  }
}
