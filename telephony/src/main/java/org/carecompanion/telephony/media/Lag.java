package org.carecompanion.telephony.media;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.telephony.room.Moments;

/**
 * How late the threads of streams get to what is due: what every call on them hears as a gap. For
 * any thread.
 */
final class Lag {
  static final Duration EVERY = Duration.ofMillis(250);

  /**
   * A frame lasts 20 ms, and up to 200 ms are sent ahead of the ear: beyond half of that it is
   * heard.
   */
  static final Duration BEARABLE = Duration.ofMillis(100);

  /** Of two threads, the last five seconds. */
  static final int REMEMBERED = 40;

  private final LongSupplier nanos;
  private final Moments moments = new Moments(REMEMBERED);

  Lag(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How a thread's own timer is used. */
  interface Timer {
    void after(Duration time, Runnable work);
  }

  /** Watches one thread until its timer takes nothing any more. */
  void watch(Timer thread) {
    long due = nanos.getAsLong() + EVERY.toNanos();
    thread.after(
        EVERY,
        () -> {
          came(Duration.ofNanos(Math.max(0, nanos.getAsLong() - due)));
          watch(thread);
        });
  }

  void came(Duration by) {
    Figures.took(Figure.MEDIA_LAG_SECONDS, by);
    moments.came(by, BEARABLE);
  }

  /**
   * Whether one more call would be at the cost of those there are: half of the last moments were
   * late. One pause of the machine is no reason.
   */
  boolean tooMuch() {
    return moments.mostlyLate();
  }
}
