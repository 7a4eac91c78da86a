package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.carecompanion.app.stage.Cluster;
import org.carecompanion.app.stage.Node;

/** Breaks parts of the cluster, brings them back, and counts. */
final class Breaker {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster;
  private final Map<String, Integer> done = new TreeMap<>();

  Breaker(Cluster cluster) {
    this.cluster = cluster;
  }

  void killNode(int index) throws InterruptedException {
    count("kill -9 of a node");
    cluster.nodes().get(index).kill();
  }

  /** Returns when it is ready. */
  void startNode(int index) throws IOException, InterruptedException {
    Node node = cluster.nodes().get(index);
    node.start();
    node.awaitReady();
  }

  void stopDatabaseFor(long millis) throws IOException, InterruptedException {
    pauseDatabase();
    TimeUnit.MILLISECONDS.sleep(millis);
    cluster.database().resume();
  }

  void pauseDatabase() throws IOException, InterruptedException {
    count("SIGSTOP of the database");
    cluster.database().pause();
  }

  void killDatabase(long awayMillis) throws IOException, InterruptedException {
    count("kill -9 of the database");
    cluster.database().kill();
    TimeUnit.MILLISECONDS.sleep(awayMillis);
    cluster.database().restart();
  }

  void killSimulator(long awayMillis) throws IOException, InterruptedException {
    count("kill -9 of the phone company");
    cluster.killSimulator();
    TimeUnit.MILLISECONDS.sleep(awayMillis);
    cluster.restartSimulator();
  }

  /** The next answers to a request of ours suffer this. */
  void carrierTrouble(String operation, String trouble) throws IOException, InterruptedException {
    count("carrier " + trouble.replace('_', ' '));
    JsonNode plan =
        JSON.readTree(
            "{\"rest\":[{\"on\":\"%s\",\"trouble\":\"%s\",\"delay_ms\":12000}]}"
                .formatted(operation, trouble));
    cluster.simulatorApi().faults(plan);
  }

  Map<String, Integer> done() {
    return done;
  }

  private synchronized void count(String what) {
    done.merge(what, 1, Integer::sum);
  }
}
