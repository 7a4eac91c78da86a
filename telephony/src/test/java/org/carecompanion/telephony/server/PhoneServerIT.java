package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.carecompanion.telephony.api.Description;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;

/**
 * One server for most that is tested over HTTP: starting it takes longer than most of the tests.
 */
class PhoneServerIT extends OverHttp
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
        HealthTests {
  @Deployment(testable = false)
  static WebArchive archive() {
    return PhoneServer.archive();
  }

  /** What nobody was ever answered is not described rightly, or not tested. */
  @AfterAll
  static void every_field_of_the_description_was_seen_in_an_answer() {
    assertThat(Description.neverSeen()).isEmpty();
  }
}
