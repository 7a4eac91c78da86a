package org.carecompanion.simulator.http;

import java.nio.charset.StandardCharsets;

/** What is sent back to a caller of the simulator. */
public record Answer(int status, String contentType, byte[] body, Delivery delivery) {

  /** How much of the body reaches the caller before the connection ends. */
  public enum Delivery {
    WHOLE,
    HALF
  }

  public static Answer json(int status, Object tree) {
    return new Answer(
        status,
        "application/json;charset=utf-8",
        tree.toString().getBytes(StandardCharsets.UTF_8),
        Delivery.WHOLE);
  }

  public static Answer empty(int status) {
    return new Answer(status, "application/json", new byte[0], Delivery.WHOLE);
  }

  /** The same answer, breaking off in the middle. */
  public Answer brokenOff() {
    return new Answer(status, contentType, body, Delivery.HALF);
  }
}
