package org.carecompanion.telephony.server;

import java.net.URL;
import org.carecompanion.telephony.PhoneBench;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that carriers and programs talk to over HTTP, and the ward behind it. */
@ExtendWith(ArquillianExtension.class)
abstract class OverHttp implements InTheServer {
  @ArquillianResource private URL url;
  private Webhooks carrier;

  @BeforeEach
  void connect() {
    carrier = new Webhooks(url, bench().line());
    PhoneServer.twilio().forget();
    leaveOtherTestsCalls();
  }

  /** What a job would still write about the calls of one test is not what the next one changes. */
  private void leaveOtherTestsCalls() {
    bench()
        .database
        .rows(
            """
            with left_over as (
              delete from scheduled_tasks where not picked and task_name not in
                ('seal-audit', 'reseal', 'expire-recordings', 'forget-answered-request') returning 1)
            select count(*)::text from left_over""");
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
