package org.carecompanion.simulator.phone;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.twiml.Violation;

/** Everything noted about one call. Safe for several threads. */
public final class Journal {
  private final List<Turn> turns = new ArrayList<>();
  private final List<WebhookVisit> visits = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<String> unrecognisedPrompts = new ArrayList<>();

  synchronized void note(Turn turn) {
    turns.add(turn);
  }

  synchronized void note(WebhookVisit visit) {
    visits.add(visit);
  }

  synchronized void note(List<Violation> found) {
    violations.addAll(found);
  }

  synchronized void notRecognised(String prompt) {
    unrecognisedPrompts.add(prompt);
  }

  public synchronized List<Turn> turns() {
    return List.copyOf(turns);
  }

  public synchronized List<WebhookVisit> visits() {
    return List.copyOf(visits);
  }

  public synchronized List<Violation> violations() {
    return List.copyOf(violations);
  }

  public synchronized List<String> unrecognisedPrompts() {
    return List.copyOf(unrecognisedPrompts);
  }
}
