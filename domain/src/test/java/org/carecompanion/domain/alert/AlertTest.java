package org.carecompanion.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carecompanion.domain.call.Some.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.domain.alert.Alert.Reason;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Some;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private final StaffId dana = StaffId.random();
  private final StaffId sam = StaffId.random();
  private final Alert alert = raised(Severity.URGENT);

  @Test
  void the_first_to_acknowledge_has_it_and_the_second_changes_nothing() {
    assertThat(alert.acknowledge(dana, NOON)).isTrue();
    assertThat(alert.acknowledge(sam, LATER)).isFalse();
    assertThat(alert.state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(alert.owner()).contains(dana);
    assertThat(alert.acknowledgedAt()).contains(NOON);
  }

  @Test
  void only_its_owner_gives_it_back() {
    assertThat(alert.release(dana)).as("nobody has it").isFalse();
    alert.acknowledge(dana, NOON);
    assertThat(alert.release(sam)).as("somebody else has it").isFalse();
    assertThat(alert.owner()).contains(dana);
    assertThat(alert.release(dana)).isTrue();
    assertThat(alert.state()).isEqualTo(AlertState.NEW);
    assertThat(alert.owner()).isEmpty();
    assertThat(alert.acknowledgedAt()).isEmpty();
  }

  @Test
  void its_clock_is_not_reset_when_it_is_given_back() {
    Instant deadline = alert.acknowledgeBy();
    alert.acknowledge(dana, LATER);
    alert.release(dana);
    assertThat(alert.acknowledgeBy()).isEqualTo(deadline);
    assertThat(alert.acknowledge(sam, LATER)).isTrue();
  }

  @Test
  void anybody_resolves_what_somebody_else_acknowledged() {
    alert.acknowledge(dana, NOON);
    assertThat(alert.resolve(sam, AlertOutcome.ADVICE_GIVEN, "told to rest", LATER)).isTrue();
    assertThat(alert.owner()).contains(dana);
    assertThat(alert.acknowledgedAt()).contains(NOON);
    assertThat(alert.resolvedBy()).contains(sam);
    assertThat(alert.resolvedAt()).contains(LATER);
    assertThat(alert.note()).contains("told to rest");
  }

  @Test
  void resolving_a_new_one_also_acknowledges_it() {
    assertThat(alert.resolve(dana, AlertOutcome.ALREADY_KNOWN, "known", LATER)).isTrue();
    assertThat(alert.owner()).contains(dana);
    assertThat(alert.acknowledgedAt()).contains(LATER);
  }

  @Test
  void who_resolves_second_changes_nothing() {
    alert.resolve(dana, AlertOutcome.SENT_TO_EMERGENCY_CARE, "sent in", NOON);
    assertThat(alert.resolve(sam, AlertOutcome.MISREAD, "never mind", LATER)).isFalse();
    assertThat(alert.acknowledge(sam, LATER)).isFalse();
    assertThat(alert.release(dana)).isFalse();
    assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
    assertThat(alert.outcome()).contains(AlertOutcome.SENT_TO_EMERGENCY_CARE);
    assertThat(alert.note()).contains("sent in");
    assertThat(alert.resolvedBy()).contains(dana);
  }

  @ParameterizedTest
  @CsvSource({"URGENT, PT5M", "HIGH, PT30M", "MODERATE, PT4H", "LOW, PT72H"})
  void must_be_acknowledged_within(Severity severity, Duration limit) {
    assertThat(raised(severity).acknowledgeBy()).isEqualTo(NOON.plus(limit));
  }

  @Test
  void without_a_severity_there_is_no_alert() {
    assertThatThrownBy(() -> new Reason(Severity.NONE, "R-01", "Chest pain", AlertType.HEART))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Alert raised(Severity severity) {
    Call call = Some.call();
    var judged =
        new Finding.Judged(Concept.CHEST_PAIN, FindingStatus.PRESENT, severity, Optional.empty());
    var evidence = new Evidence("my chest hurts", 4, Optional.of("chest_pain"), "urgent.chest");
    var finding = new Finding(call, judged, evidence, NOON);
    return new Alert(
        call.patient(), finding, new Reason(severity, "R-01", "Chest pain", AlertType.HEART), NOON);
  }
}
