package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;
import org.junit.jupiter.api.Test;

/** A patient nobody reaches is a sign of its own; somebody who answers in between is not missed. */
class MissedContactTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);

  @Test
  void the_second_call_in_a_row_that_nobody_answers_alerts() {
    PhoneCall first = missed();
    assertThat(first.alerts()).isEmpty();
    PhoneCall second = missed();
    assertThat(second.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.judged().concept()).isEqualTo(Concept.MISSED_CONTACT));
    assertThat(second.alerts()).singleElement().satisfies(MissedContactTest::isMissedContact);
  }

  @Test
  void somebody_who_answered_in_between_is_not_missed() {
    missed();
    PhoneCall.in(DATABASE, ward).identified().untilTheEnd().lineEnds(LineEnd.COMPLETED);
    DATABASE.clock().pass(Duration.ofHours(1));
    assertThat(missed().alerts()).isEmpty();
  }

  private static void isMissedContact(Alert alert) {
    assertThat(alert.reason().rule()).isEqualTo("R-91");
    assertThat(alert.reason().type()).isEqualTo(AlertType.CONTACT);
    assertThat(alert.severity()).isEqualTo(Severity.MODERATE);
  }

  private PhoneCall missed() {
    PhoneCall call = PhoneCall.in(DATABASE, ward).lineEnds(LineEnd.NO_ANSWER);
    DATABASE.clock().pass(Duration.ofHours(1));
    return call;
  }
}
