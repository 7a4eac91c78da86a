package org.carecompanion.simulator.fault;

/** What goes wrong with the next {@code times} streams or requests to one speech service. */
public record SpeechFault(SpeechVendor vendor, Trouble trouble, int times) {

  /** What the client meets. */
  public sealed interface Trouble {

    /** All is well. */
    record None() implements Trouble {}

    /** Refused at once: unavailable. */
    record Down() implements Trouble {}

    /** Every answer comes so much later, in real milliseconds. */
    record Slow(long delayMillis) implements Trouble {}

    /** Words nobody said, or no sound at all. */
    record Wrong() implements Trouble {}

    /** Begins well and ends in the middle, so many real milliseconds after it began. */
    record Breaks(long afterMillis) implements Trouble {}

    /** Takes everything and never answers. */
    record Hangs() implements Trouble {}
  }

  public SpeechFault {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1");
    }
  }

  SpeechFault usedOnce() {
    return new SpeechFault(vendor, trouble, times - 1);
  }
}
