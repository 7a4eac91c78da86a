package org.carecompanion.simulator.phone;

/** Something from outside that a call must follow at once, wherever it is in its script. */
final class LineInterrupted extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Cause cause;

  /** What came in between. */
  sealed interface Cause {

    record Ordered(Command command) implements Cause {}

    /** The order's time limit is over. */
    record TimeIsUp() implements Cause {}

    /** The simulator ends. */
    record Stopping() implements Cause {}
  }

  LineInterrupted(Cause cause) {
    super(cause.toString(), null, false, false);
    this.cause = cause;
  }

  Cause cause() {
    return cause;
  }
}
