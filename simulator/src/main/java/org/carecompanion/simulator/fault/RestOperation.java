package org.carecompanion.simulator.fault;

import java.util.Arrays;
import java.util.Optional;

/** What a client asks of the carrier's REST resources, as faults name it. */
public enum RestOperation {
  CREATE_CALL("calls.create"),
  FETCH_CALL("calls.fetch"),
  LIST_CALLS("calls.list"),
  UPDATE_CALL("calls.update"),
  CREATE_MESSAGE("messages.create"),
  FETCH_MESSAGE("messages.fetch"),
  LIST_MESSAGES("messages.list"),
  LIST_RECORDINGS("recordings.list"),
  FETCH_RECORDING("recordings.fetch"),
  RECORDING_MEDIA("recordings.media"),
  DELETE_RECORDING("recordings.delete");

  private final String label;

  RestOperation(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<RestOperation> of(String label) {
    return Arrays.stream(values()).filter(operation -> operation.label.equals(label)).findFirst();
  }
}
