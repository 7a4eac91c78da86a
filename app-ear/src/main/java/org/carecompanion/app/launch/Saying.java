package org.carecompanion.app.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What a start and a stop say on the terminal: one line a step, with the time it took. */
final class Saying {
  private final PrintStream out;
  private final PrintStream err;
  private final LongSupplier nanos;
  private long last;

  Saying(PrintStream out, PrintStream err, LongSupplier nanos) {
    this.out = out;
    this.err = err;
    this.nanos = nanos;
    last = nanos.getAsLong();
  }

  synchronized void step(String what) {
    long now = nanos.getAsLong();
    double seconds = Duration.ofNanos(now - last).toMillis() / 1000.0;
    last = now;
    out.printf(Locale.ROOT, "companion: %s (%.1f s)%n", what, seconds);
  }

  /** What was asked for, and nothing around it. */
  synchronized void report(String text) {
    out.println(text.stripTrailing());
  }

  /** Starts the next step's time: waiting for a signal is not part of it. */
  synchronized void begin(String what) {
    last = nanos.getAsLong();
    out.println("companion: " + what);
  }

  /** A message made for people: nothing is added to it. */
  synchronized void refusal(Exception why) {
    err.println(why.getMessage());
  }

  synchronized void unexpected(Exception why) {
    why.printStackTrace(err);
  }

  synchronized void problem(String what) {
    err.println("companion: " + what);
  }
}
