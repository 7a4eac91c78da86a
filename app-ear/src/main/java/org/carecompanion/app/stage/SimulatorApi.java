package org.carecompanion.app.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;

/** What the simulator saw and measured. */
public final class SimulatorApi {
  private final JsonClient client;

  SimulatorApi(String address) {
    client = new JsonClient(address, Map.of());
  }

  /** One call as the phone company saw it, rule violations of ours included. */
  public JsonNode call(String carrierCall) throws IOException, InterruptedException {
    return client.get("/_sim/calls/" + carrierCall);
  }

  /** The newest calls in short, at most so many. */
  public JsonNode newestCalls(int most) throws IOException, InterruptedException {
    return client.get("/_sim/calls?newest=" + most);
  }

  /** Every call in short. */
  public JsonNode calls() throws IOException, InterruptedException {
    return client.get("/_sim/calls");
  }

  /** Makes the weather: see docs/simulator.md. */
  public void faults(JsonNode plan) throws IOException, InterruptedException {
    client.post("/_sim/faults", plan);
  }

  /** Webhook latencies by kind, and what became of the calls. */
  public JsonNode metrics() throws IOException, InterruptedException {
    return client.get("/_sim/metrics");
  }

  /** Measures anew from here on. */
  public void resetMetrics() throws IOException, InterruptedException {
    client.post("/_sim/metrics/reset", MissingNode.getInstance());
  }

  /** Every patient hangs up. */
  public void hangUp() throws IOException, InterruptedException {
    client.post("/_sim/hang-up", MissingNode.getInstance());
  }

  /** Every text message. */
  public JsonNode messages() throws IOException, InterruptedException {
    return client.get("/_sim/messages");
  }
}
