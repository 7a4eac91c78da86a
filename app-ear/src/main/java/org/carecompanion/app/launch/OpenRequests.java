package org.carecompanion.app.launch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The requests that the web application is answering. It lives in other class loaders, so it is
 * asked through JMX (its side: {@code db.start.OpenRequests}).
 */
final class OpenRequests {
  static final String NAME = "org.carecompanion:type=OpenRequests";
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private OpenRequests() {}

  /** Has new ones refused and waits for the others; returns how many were still open at the end. */
  static int finish(Duration limit) throws JMException, InterruptedException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName(NAME);
    if (!beans.isRegistered(name)) return 0; // nothing was deployed
    beans.invoke(name, "refuseNew", new Object[0], new String[0]);
    int open = (int) beans.getAttribute(name, "Open");
    for (long look = limit.dividedBy(LOOK_AGAIN); look > 0 && open > 0; look--) {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
      open = (int) beans.getAttribute(name, "Open");
    }
    return open;
  }
}
