package org.carecompanion.db.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place where real time comes in; everything else is handed a {@link Clock}. */
@Dependent
class SystemClock {
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
