package org.carecompanion.simulator.phone;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.media.StreamWatch;
import org.carecompanion.simulator.twiml.Violation;

/** Everything noted about one call. Safe for several threads. */
public final class Journal {
  private final CallSid call;
  private final CallLog log;
  private final List<Turn> turns = new ArrayList<>();
  private final List<WebhookVisit> visits = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<String> unrecognisedPrompts = new ArrayList<>();
  private final List<StreamWatch> streams = new ArrayList<>();

  Journal(CallSid call, CallLog log) {
    this.call = call;
    this.log = log;
  }

  synchronized void note(Turn turn) {
    turns.add(turn);
    log.sounded(call, turn);
  }

  synchronized void note(WebhookVisit visit) {
    visits.add(visit);
    log.asked(call, visit);
  }

  synchronized void note(List<Violation> found) {
    violations.addAll(found);
  }

  synchronized void note(StreamWatch stream) {
    streams.add(stream);
  }

  synchronized void notRecognised(String prompt) {
    unrecognisedPrompts.add(prompt);
  }

  public synchronized List<StreamWatch> streams() {
    return List.copyOf(streams);
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
