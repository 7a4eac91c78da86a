package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.carecompanion.app.stage.Cluster;
import org.carecompanion.app.stage.StageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls going, each with a patient of its own, while one thing after the other breaks: what
 * and when is drawn from the seed.
 */
final class RandomKills {
  private static final int AT_ONCE = 30;
  private static final List<String> TROUBLES =
      List.of("refuses", "rate_limited", "accepts_but_answers", "breaks_off", "delays");

  private final Cluster cluster;
  private final Calls calls;
  private final Breaker breaker;
  private final Random random;
  private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
  private volatile boolean over;

  RandomKills(Cluster cluster, Calls calls, Breaker breaker, Random random) {
    this.cluster = cluster;
    this.calls = calls;
    this.breaker = breaker;
    this.random = random;
  }

  void run(int wanted) throws IOException, InterruptedException {
    Deque<String> patients = generated();
    Thread breaking = Thread.ofVirtual().name("breaking").start(this::breakThings);
    while (calls.asked() < wanted && failed.get() == null) {
      for (int free = AT_ONCE - calls.going(); free > 0 && calls.asked() < wanted; free--)
        calls.to(patients.remove());
      TimeUnit.MILLISECONDS.sleep(500);
    }
    over = true;
    breaking.join();
    Exception problem = failed.get();
    if (problem != null) throw new StageProblem("Nothing could be broken any more", problem);
  }

  /** Those with something urgent to say among the others. */
  private Deque<String> generated() throws IOException {
    List<String> keys = new ArrayList<>();
    for (JsonNode patient : cluster.patients()) {
      String key = patient.path("key").asText();
      if (key.startsWith("load-") || key.startsWith("flag-")) keys.add(key);
    }
    Collections.shuffle(keys, random);
    return new ArrayDeque<>(keys);
  }

  private void breakThings() {
    try {
      while (!over) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000, 8_000));
        if (!over) breakOne();
      }
    } catch (IOException | RuntimeException e) {
      failed.set(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void breakOne() throws IOException, InterruptedException {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> oneNode(random.nextInt(2));
      case 3 -> bothNodes();
      case 4, 5 -> breaker.stopDatabaseFor(random.nextInt(500, 20_000));
      case 6 -> breaker.killDatabase(random.nextInt(0, 15_000));
      case 7 -> breaker.killSimulator(random.nextInt(0, 3_000));
      default ->
          breaker.carrierTrouble("calls.create", TROUBLES.get(random.nextInt(TROUBLES.size())));
    }
  }

  private void oneNode(int node) throws IOException, InterruptedException {
    breaker.killNode(node);
    breaker.startNode(node);
  }

  /** The database hangs first, so that what is journalled must outlive the process. */
  private void bothNodes() throws IOException, InterruptedException {
    breaker.pauseDatabase();
    TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000, 6_000));
    breaker.killNode(0);
    breaker.killNode(1);
    cluster.database().resume();
    breaker.startNode(0);
    breaker.startNode(1);
  }
}
