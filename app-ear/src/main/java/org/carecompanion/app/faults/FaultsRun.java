package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.carecompanion.app.stage.Cluster;

/** A whole run: breaks things while calls go on, lets everything come to its end, and judges. */
public final class FaultsRun {
  /** An attempt of which the carrier knows nothing is given up after three minutes. */
  private static final Duration SETTLED_BY = Duration.ofMinutes(8);

  private final Cluster cluster;
  private final LongSupplier nanos;
  private final long begun;
  private final Calls calls;
  private final Breaker breaker;

  public FaultsRun(Cluster cluster, LongSupplier nanos) {
    this.cluster = cluster;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    calls = new Calls(cluster, nanos);
    breaker = new Breaker(cluster);
  }

  /** Kills at every step of a call. */
  public FaultsReport everyStep() throws IOException, InterruptedException {
    List<Step> steps = new EveryStep(cluster, calls, breaker).run();
    return judged(steps);
  }

  /** So many calls with kills drawn from the seed. */
  public FaultsReport random(int wanted, long seed) throws IOException, InterruptedException {
    new RandomKills(cluster, calls, breaker, new Random(seed)).run(wanted);
    return judged(List.of());
  }

  private FaultsReport judged(List<Step> steps) throws IOException, InterruptedException {
    for (CarrierCall call : CarrierCall.read(cluster.callsFile())) calls.adopt(call.call());
    calls.settle(SETTLED_BY);
    Map<String, JsonNode> stories = calls.stories();
    var verdict = new Verdict(CarrierCall.read(cluster.callsFile()), stories, urgentWords());
    List<String> broken = steps.stream().flatMap(step -> step.problem(stories).stream()).toList();
    long seconds = Duration.ofNanos(nanos.getAsLong() - begun).toSeconds();
    return new FaultsReport(verdict, broken, calls.asked(), breaker.done(), seconds);
  }

  /** Words that nobody says but those with something urgent to say. */
  private List<String> urgentWords() throws IOException {
    List<String> words = new ArrayList<>();
    for (JsonNode patient : cluster.patients())
      if (patient.path("key").asText().startsWith("flag-"))
        patient
            .path("canary_words")
            .forEach(word -> words.add(word.asText().toLowerCase(Locale.ROOT)));
    return words.stream().distinct().toList();
  }
}
