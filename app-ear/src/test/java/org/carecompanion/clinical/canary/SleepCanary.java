package org.carecompanion.clinical.canary;

import java.util.concurrent.TimeUnit;

/** Breaks a fence on purpose: waits without being told when it is over. */
public class SleepCanary {
  void wrong() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
