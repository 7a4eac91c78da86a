package org.carecompanion.simulator.patient;

import java.util.List;

/**
 * What the product must make of a call with this patient, in the product's vocabulary.
 *
 * @param callType the kind of call it is about
 */
public record Expectation(
    String callType,
    String outcome,
    List<Finding> findings,
    List<Alert> alerts,
    List<String> followUps) {
  static final String FOLLOW_UP = "follow_up";

  public record Finding(String concept, String status) {}

  public record Alert(String rule, String severity) {}
}
