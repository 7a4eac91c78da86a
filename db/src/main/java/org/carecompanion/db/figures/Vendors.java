package org.carecompanion.db.figures;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carecompanion.db.trail.Spans;

/**
 * Every request to somebody outside: counted, timed, and remembered as that vendor's last success
 * or failure on this node. Codes only; what a vendor says is never kept.
 */
public final class Vendors {
  private static final Map<Vendor, State> STATES = new ConcurrentHashMap<>();

  private Vendors() {}

  /** Who is asked. */
  public enum Vendor {
    TWILIO,
    SMTP,
    /** A chat model as second reader. */
    MODEL
  }

  /** What came of asking. */
  public enum Result {
    OK,
    /** Asking the same again will not help. */
    REFUSED,
    SLOW_DOWN,
    FAILED,
    NO_ANSWER
  }

  /** What a vendor did when; empty for what has not happened since this node started. */
  public record State(Optional<Event> success, Optional<Event> failure) {
    static final State UNKNOWN = new State(Optional.empty(), Optional.empty());

    /** Whether the newest answer was a good one; so too before the first. */
    public boolean well() {
      return failure.isEmpty()
          || success.isPresent() && success.get().nanos() - failure.get().nanos() > 0;
    }
  }

  /**
   * One answer, or the lack of one.
   *
   * @param code an HTTP status or a kind of trouble
   */
  public record Event(long nanos, String code) {
    public Duration ago() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  /** A request that is on its way. */
  public static final class Asked {
    private final Vendor vendor;
    private final String operation;
    private final long begun = System.nanoTime();

    private Asked(Vendor vendor, String operation) {
      this.vendor = vendor;
      this.operation = operation;
    }

    public void answered(Result result, String code) {
      String name = vendor.name().toLowerCase(Locale.ROOT);
      long now = System.nanoTime();
      Duration took = Duration.ofNanos(now - begun);
      Figures.took(Figure.VENDOR_SECONDS, took, name);
      Spans.done(
          name + " " + operation,
          took,
          result == Result.OK ? Spans.Outcome.WELL : Spans.Outcome.FAILED);
      Figures.count(Figure.VENDOR_REQUESTS, name, operation, result.name());
      var event = Optional.of(new Event(now, code));
      STATES.merge(
          vendor,
          result == Result.OK || result == Result.REFUSED
              ? new State(event, Optional.empty())
              : new State(Optional.empty(), event),
          (before, latest) ->
              new State(
                  latest.success().or(before::success), latest.failure().or(before::failure)));
    }

    /** By the status of an HTTP answer. */
    public void answered(int status) {
      answered(result(status), "http_" + status);
    }

    private static Result result(int status) {
      if (status == 429) return Result.SLOW_DOWN;
      if (status >= 500) return Result.FAILED;
      return status >= 400 ? Result.REFUSED : Result.OK;
    }
  }

  /** Call {@link Asked#answered} whatever happens. @param operation what the label lists */
  public static Asked ask(Vendor vendor, String operation) {
    return new Asked(vendor, operation);
  }

  public static State state(Vendor vendor) {
    return STATES.getOrDefault(vendor, State.UNKNOWN);
  }
}
