package org.carecompanion.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A product with streams and the simulator that calls it, new for each test. */
abstract class StreamStage {
  static final String RUTH = "+12125550142";
  static final String INTERRUPTS = "+17035550133";

  FakeProduct product;
  StreamingProduct stream;
  RunningSimulator simulator;

  @BeforeEach
  void start() throws Exception {
    product = new FakeProduct(RunningSimulator.TOKEN);
    stream = new StreamingProduct();
    simulator = new RunningSimulator();
  }

  @AfterEach
  void stop() throws Exception {
    simulator.close();
    stream.close();
    product.close();
  }

  /** Calls are given a stream, and this after it. */
  void connects(String then) {
    product.says(
        "/voice",
        "<Connect><Stream url=\""
            + stream.address()
            + "\"><Parameter name=\"line\" value=\"ward 3\"/></Stream></Connect>"
            + then);
  }

  static List<String> spoken(JsonNode record) {
    return StreamSupport.stream(record.path("turns").spliterator(), false)
        .map(turn -> turn.path("who").asText() + ": " + turn.path("text").asText())
        .toList();
  }
}
