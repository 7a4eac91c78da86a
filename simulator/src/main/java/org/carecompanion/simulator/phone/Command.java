package org.carecompanion.simulator.phone;

/** What a client asks of a live call. */
public sealed interface Command {

  /** Ends it: canceled when it was not answered yet, else completed. */
  record HangUp() implements Command {}

  /** Gives it a new script. */
  record Redirect(Script script) implements Command {}
}
