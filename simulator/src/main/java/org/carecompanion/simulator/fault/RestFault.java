package org.carecompanion.simulator.fault;

/** What goes wrong with the next {@code times} answers to one operation. */
public record RestFault(RestOperation operation, Trouble trouble, int times) {

  /** What the client meets instead of a plain answer. */
  public sealed interface Trouble {

    /** Nothing is done and this 5xx is the answer. */
    record Refuses(int status) implements Trouble {}

    /** Nothing is done; too many requests at once (20429). */
    record RateLimited() implements Trouble {}

    /** It is done, and the answer says 5xx all the same. */
    record AcceptsButAnswers(int status) implements Trouble {}

    /** It is done, and the connection ends in the middle of the answer. */
    record BreaksOff() implements Trouble {}

    /** It is done, and the answer comes this many real milliseconds late. */
    record Delays(long millis) implements Trouble {}
  }

  public RestFault {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1");
    }
  }

  RestFault usedOnce() {
    return new RestFault(operation, trouble, times - 1);
  }
}
