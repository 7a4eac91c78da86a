package org.carecompanion.telephony.server;

import java.net.URL;
import org.carecompanion.telephony.PhoneBench;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** One server for all that is tested over HTTP: starting it takes longer than most of the tests. */
@ExtendWith(ArquillianExtension.class)
class PhoneServerIT
    implements RefusedTests, WebhookTests, RecordingTests, ProgramDoorTests, TroubleTests {
  @ArquillianResource private URL url;
  private Webhooks carrier;

  @Deployment(testable = false)
  static WebArchive archive() {
    return PhoneServer.archive().addClass(ThreadHog.class);
  }

  @BeforeEach
  void connect() {
    carrier = new Webhooks(url, bench().line());
    PhoneServer.twilio().forget();
  }

  @Override
  public URL server() {
    return url;
  }

  @Override
  public Webhooks carrier() {
    return carrier;
  }

  @Override
  public PhoneBench bench() {
    return PhoneServer.ward();
  }
}
