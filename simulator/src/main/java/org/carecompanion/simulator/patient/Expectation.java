package org.carecompanion.simulator.patient;

import java.util.List;

/** What the product must make of a call with this patient, in the product's vocabulary. */
public record Expectation(
    String outcome, List<Finding> findings, List<Alert> alerts, List<String> followUps) {

  public record Finding(String concept, String status) {}

  public record Alert(String rule, String severity) {}
}
