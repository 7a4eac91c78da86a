package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.app.stage.Cluster;
import org.carecompanion.app.stage.ProductApi.Asked;
import org.carecompanion.app.stage.StageProblem;

/** The calls of a run. The product may be away whenever it is asked: it is asked again. */
final class Calls {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Cluster cluster;
  private final LongSupplier nanos;
  private final Map<String, String> patientOfCall = new LinkedHashMap<>();
  private final Map<String, JsonNode> stories = new HashMap<>();

  Calls(Cluster cluster, LongSupplier nanos) {
    this.cluster = cluster;
    this.nanos = nanos;
  }

  /** Work that the product may not be there for. */
  interface Question<T> {
    T ask() throws IOException, InterruptedException;
  }

  /**
   * Asks for a call to this patient until somebody says yes; an answer that was lost counts as
   * none. Returns the product's id of it.
   */
  String to(String patient) throws InterruptedException {
    return within(
        Duration.ofMinutes(10),
        "a call to " + patient,
        () ->
            switch (cluster.productApi().call(patient)) {
              case Asked.Accepted accepted -> {
                patientOfCall.put(accepted.call(), patient);
                yield accepted.call();
              }
              case Asked.Refused refused -> {
                String already = already(refused);
                patientOfCall.put(already, patient);
                yield already;
              }
            });
  }

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  /** The product took the request and its answer was lost: it names the call that goes on. */
  private static String already(Asked.Refused refused) throws IOException {
    Matcher id = ID.matcher(refused.reason());
    if (id.find()) return id.group();
    throw new IOException("refused: " + refused.status() + " " + refused.reason());
  }

  /** What the product tells of a call now. */
  JsonNode story(String call) throws InterruptedException {
    return within(
        Duration.ofMinutes(10), "the story of " + call, () -> cluster.productApi().story(call));
  }

  /** Asks again and again until the answer comes. */
  <T> T within(Duration limit, String what, Question<T> question) throws InterruptedException {
    long end = nanos.getAsLong() + limit.toNanos();
    while (true) {
      try {
        return question.ask();
      } catch (IOException | StageProblem e) {
        if (nanos.getAsLong() > end) throw new StageProblem("Not to be had: " + what, e);
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
      }
    }
  }

  int asked() {
    return patientOfCall.size();
  }

  /** Looks at those without an end; returns how many of them are left. */
  int going() throws InterruptedException {
    int going = 0;
    for (String call : patientOfCall.keySet()) {
      if (ended(call)) continue;
      stories.put(call, story(call));
      if (!ended(call)) going++;
    }
    return going;
  }

  private boolean ended(String call) {
    JsonNode story = stories.get(call);
    return story != null && story.hasNonNull("outcome");
  }

  /** Waits until every call has its end, or the time is over. */
  void settle(Duration limit) throws InterruptedException {
    long end = nanos.getAsLong() + limit.toNanos();
    while (going() > 0 && nanos.getAsLong() < end) TimeUnit.SECONDS.sleep(2);
  }

  /**
   * A request whose answer was lost may have been taken, and asked again much later have led to a
   * second call: the first one is judged like any other, if the product knows it.
   */
  void adopt(String call) throws IOException, InterruptedException {
    if (patientOfCall.containsKey(call) || call.isEmpty()) return;
    try {
      cluster.productApi().story(call);
      patientOfCall.put(call, "?");
    } catch (StageProblem unknown) {
      System.err.println("not known to the product: call " + call);
    }
  }

  /** What the product tells of every call now that all is over. */
  Map<String, JsonNode> stories() throws InterruptedException {
    for (String call : patientOfCall.keySet()) stories.put(call, story(call));
    return stories;
  }
}
