package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.carecompanion.app.stage.ProductApi;
import org.carecompanion.app.stage.ProductApi.Asked;
import org.carecompanion.app.stage.SimulatorApi;

/**
 * The calls of a load run. Whether one still goes on is asked of the simulator, so that asking does
 * not burden what is measured.
 */
final class LoadCalls {
  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");
  private static final String AS_IT_SHOULD = "completed";

  private final ProductApi product;
  private final SimulatorApi simulator;
  private final Deque<String> toCall;
  private final Map<String, String> callOfPatient = new HashMap<>();
  private int refused;

  LoadCalls(ProductApi product, SimulatorApi simulator, Deque<String> toCall) {
    this.product = product;
    this.simulator = simulator;
    this.toCall = toCall;
  }

  /** Asks for as many calls as have ended, while there are patients left. */
  void keep(int atOnce) throws IOException, InterruptedException {
    for (long missing = atOnce - live(); missing > 0 && !toCall.isEmpty(); missing--) {
      String patient = toCall.remove();
      switch (product.call(patient)) {
        case Asked.Accepted accepted -> callOfPatient.put(patient, accepted.call());
        case Asked.Refused no -> refused++;
      }
    }
  }

  /** How many were accepted and are not over. */
  long live() throws IOException, InterruptedException {
    long over = 0;
    for (JsonNode call : simulator.calls())
      if (callOfPatient.containsKey(call.path("patient").asText())
          && OVER.contains(call.path("status").asText())) over++;
    return callOfPatient.size() - over;
  }

  /** What became of them, as the product tells it. */
  void writeTo(ObjectNode figures) throws IOException, InterruptedException {
    int notPlaced = 0;
    int dropped = 0;
    for (String call : callOfPatient.values()) {
      String outcome = product.story(call).path("outcome").asText(AS_IT_SHOULD);
      if (outcome.equals("not_placed")) notPlaced++;
      else if (!outcome.equals(AS_IT_SHOULD)) dropped++;
    }
    figures.put("admitted", callOfPatient.size() - notPlaced);
    figures.put("refused", refused + notPlaced);
    figures.put("dropped", dropped);
  }
}
