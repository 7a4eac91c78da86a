package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.carecompanion.app.stage.Cluster;
import org.carecompanion.app.stage.StageProblem;

/**
 * Kills at every step of a call, each step brought about from outside: a carrier that answers late,
 * a database that hangs, a patient who is about to speak.
 */
final class EveryStep {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final String EMERGENCY = "Hang up now and dial 9 1 1";

  private final Cluster cluster;
  private final Calls calls;
  private final Breaker breaker;
  private final List<Step> steps = new ArrayList<>();

  EveryStep(Cluster cluster, Calls calls, Breaker breaker) {
    this.cluster = cluster;
    this.calls = calls;
    this.breaker = breaker;
  }

  List<Step> run() throws IOException, InterruptedException {
    oneOfTwoNodes();
    theOnlyNode();
    theDatabase();
    return steps;
  }

  /** Webhooks alternate between the nodes; with one gone the call goes on to its right end. */
  private void oneOfTwoNodes() throws IOException, InterruptedException {
    String call = calls.to("load-0001");
    await(call, c -> c.asked("gather-response") >= 3);
    breaker.killNode(0);
    step("one of two nodes", call, "goes on and is completed", s -> outcome(s, "completed"));
    await(call, CarrierCall::ended); // or the next kill would be one too many for it
  }

  /** Every call stands at another step when the only node dies and the database with it. */
  private void theOnlyNode() throws IOException, InterruptedException {
    String alerted = calls.to("flag-0001");
    step("after the alert", alerted, "has its one alert", s -> urgent(s) == 1);
    await(alerted, c -> c.heard().contains(EMERGENCY));
    breaker.carrierTrouble("calls.create", "delays");
    String ringing = calls.to("load-0002");
    step("after dialing", ringing, "is known to a person or has its end", EveryStep::accounted);
    await(ringing, c -> true);
    String talking = calls.to("load-0003");
    step("in the middle of a turn", talking, "is followed up", s -> followUps(s) > 0);
    String urgent = calls.to("flag-0002");
    step("before the alert", urgent, "has its alert all the same", s -> urgent(s) == 1);
    await(urgent, c -> c.asked("gather-response") >= 1);
    String planned = calls.to("load-0004");
    step("before dialing", planned, "is dialed after all", s -> s.hasNonNull("carrier_call_id"));
    breaker.pauseDatabase();
    await(urgent, c -> c.heard().contains(EMERGENCY));
    await(talking, c -> c.heard().contains("One moment"));
    breaker.killNode(1);
    await(talking, c -> c.heard().contains("A person will call you"));
    cluster.database().resume();
    breaker.startNode(1);
  }

  /** It comes back within what a turn waits for, and a little later than that. */
  private void theDatabase() throws IOException, InterruptedException {
    String call = calls.to("load-0005");
    await(call, c -> c.asked("gather-response") >= 2);
    breaker.killDatabase(500);
    step("database killed", call, "has an end", s -> s.hasNonNull("outcome"));
  }

  private void step(String name, String call, String must, Predicate<JsonNode> holds) {
    steps.add(new Step(name, call, must, holds));
  }

  /** Waits until the phone company has seen this of the call. */
  private void await(String call, Predicate<CarrierCall> seen)
      throws IOException, InterruptedException {
    calls.within(
        LIMIT,
        "call " + call + " as it was meant to go",
        () -> {
          if (CarrierCall.read(cluster.callsFile()).stream()
              .noneMatch(c -> c.call().equals(call) && seen.test(c)))
            throw new StageProblem("not yet");
          return call;
        });
  }

  private static boolean accounted(JsonNode story) {
    return story.hasNonNull("carrier_call_id") || followUps(story) > 0;
  }

  private static boolean outcome(JsonNode story, String outcome) {
    return story.path("outcome").asText().equals(outcome);
  }

  private static int followUps(JsonNode story) {
    return story.path("follow_ups").size();
  }

  private static long urgent(JsonNode story) {
    long urgent = 0;
    for (JsonNode alert : story.path("alerts"))
      if (alert.path("severity").asText().equals("urgent")) urgent++;
    return urgent;
  }
}
