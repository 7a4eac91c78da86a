package org.carecompanion.app.load;

import java.util.OptionalDouble;

/** How many streams were open whenever somebody looked. */
final class OpenStreams {
  private long looks;
  private long sum;

  void add(int open) {
    looks++;
    sum += open;
  }

  /** The mean; nothing when nobody looked, or none was open. */
  OptionalDouble mean() {
    return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / looks);
  }
}
