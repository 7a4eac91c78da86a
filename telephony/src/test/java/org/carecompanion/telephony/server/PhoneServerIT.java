package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.api.Description;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** One server for all that is tested over HTTP: starting it takes longer than most of the tests. */
@ExtendWith(ArquillianExtension.class)
class PhoneServerIT
    implements RefusedTests,
        ForgeryTests,
        NoiseTests,
        KeysInUseTests,
        WebhookTests,
        RecordingTests,
        ProgramDoorTests,
        ProgramCallTests,
        ProgramCallEndTests,
        ProgramCareTests,
        TroubleTests,
        HealthTests {
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

  /** What nobody was ever answered is not described rightly, or not tested. */
  @AfterAll
  static void every_field_of_the_description_was_seen_in_an_answer() {
    assertThat(Description.neverSeen()).isEmpty();
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
