package org.carecompanion.telephony.server;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A server of its own for what takes long: databases that hang, threads that are not free. */
class TroubleServerIT extends OverHttp implements TroubleTests {
  @Deployment(testable = false)
  static WebArchive archive() {
    return PhoneServer.archive().addClasses(ThreadHog.class, SideBySide.class);
  }
}
