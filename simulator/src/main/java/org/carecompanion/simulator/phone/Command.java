package org.carecompanion.simulator.phone;

/** What somebody asks of a live call from outside its script. */
public sealed interface Command {

  /** Ends it: canceled when it was not answered yet, else completed. */
  record HangUp(Side by) implements Command {}

  /** Who hangs up. */
  enum Side {
    CLIENT,
    PATIENT
  }

  /** Gives it a new script. */
  record Redirect(Script script) implements Command {}
}
