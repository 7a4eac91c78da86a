package org.carecompanion.simulator.twiml;

import java.util.List;

/** What came of reading a document. */
public sealed interface Reading {

  /** A document Twilio plays without a warning. */
  record Playable(List<Verb> verbs) implements Reading {}

  /** A document with at least one violation. */
  record Refused(List<Violation> violations) implements Reading {
    static Refused because(int code, String message) {
      return new Refused(List.of(new Violation(code, message)));
    }
  }
}
