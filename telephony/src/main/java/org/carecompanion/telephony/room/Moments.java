package org.carecompanion.telephony.room;

import java.time.Duration;

/** How many of the last moments came too late. For any thread. */
public final class Moments {
  private final boolean[] late;
  private int next;
  private int lateOnes;

  /**
   * @param remembered how many count
   */
  public Moments(int remembered) {
    late = new boolean[remembered];
  }

  /** One more came, so late. */
  public synchronized void came(Duration by, Duration bearable) {
    if (late[next]) lateOnes--;
    late[next] = by.compareTo(bearable) > 0;
    if (late[next]) lateOnes++;
    next = (next + 1) % late.length;
  }

  /**
   * Whether one more call would be at the cost of those there are: half of them were late. One
   * pause of the machine is no reason.
   */
  public synchronized boolean mostlyLate() {
    return lateOnes >= late.length / 2;
  }
}
