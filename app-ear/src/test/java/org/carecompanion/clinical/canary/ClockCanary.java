package org.carecompanion.clinical.canary;

import java.time.Instant;

/** Breaks a fence on purpose: asks the system what time it is. */
public class ClockCanary {
  Instant wrong() {
    return Instant.now();
  }
}
