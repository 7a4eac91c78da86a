package org.carecompanion.clinical.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallReader;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.GlassBreak;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** Words about a restricted patient open to who says why, for an hour, and somebody looks at it. */
class GlassTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final String REASON = "On call tonight, she asked me to call her back";

  private final Ward ward = Ward.in(DATABASE);
  private final Caller admin = ward.as(ward.hire("Rana Shah", Role.HOSPITAL_ADMIN));
  private final Caller nurse = ward.asNurse();
  private final Caller sam = ward.as(ward.hire("Sam Okafor", Role.CLINICIAN));
  private final Glass glass = DATABASE.bean(Glass.class);
  private final CallReader reader = DATABASE.bean(CallReader.class);
  private final PatientId patient = ward.patient();
  private final CallId call = ward.plannedCall();

  @Test
  void a_patient_who_is_not_restricted_is_open_to_everybody() {
    assertThat(reader.transcript(nurse, call)).isPresent();
  }

  @Test
  void words_about_a_restricted_patient_are_closed_until_somebody_says_why() {
    assertThat(glass.restrict(admin, patient)).isTrue();
    assertThat(glass.restrict(admin, patient)).as("twice").isFalse();
    assertClosed(nurse);
    assertThat(glass.open(nurse, patient, REASON))
        .contains(DATABASE.clock().instant().plus(Duration.ofHours(1)));
    assertThat(reader.transcript(nurse, call)).isPresent();
    assertClosed(sam);
  }

  @Test
  void it_closes_again_after_an_hour() {
    glass.restrict(admin, patient);
    glass.open(nurse, patient, REASON);
    Instant until = DATABASE.clock().instant().plus(Duration.ofHours(1));
    DATABASE.clock().pass(Duration.ofMinutes(59));
    assertThat(reader.transcript(nurse, call)).isPresent();
    assertThat(glass.openUntil(nurse, patient)).contains(until);
    assertThat(glass.openUntil(sam, patient)).isEmpty();
    DATABASE.clock().pass(Duration.ofMinutes(1));
    assertClosed(nurse);
    assertThat(glass.openUntil(nurse, patient)).isEmpty();
  }

  @Test
  void no_longer_restricted_it_is_open_again() {
    glass.restrict(admin, patient);
    assertThat(glass.unrestrict(admin, patient)).isTrue();
    assertThat(reader.transcript(nurse, call)).isPresent();
  }

  @Test
  void a_program_never_sees_them() {
    Caller program = new Caller(Actor.key(ApiKeyId.random()), ward.hospital(), Role.PROGRAM);
    assertThat(reader.transcript(program, call)).isPresent();
    glass.restrict(admin, patient);
    glass.open(nurse, patient, REASON);
    assertClosed(program);
  }

  @Test
  void a_reason_is_a_reason() {
    glass.restrict(admin, patient);
    for (String none : List.of("", "          ", "because", "x".repeat(501)))
      assertThatThrownBy(() -> glass.open(nurse, patient, none))
          .isInstanceOf(IllegalArgumentException.class);
    assertClosed(nurse);
  }

  @Test
  void every_opening_is_on_record_and_an_administrator_looks_at_it_once() {
    glass.restrict(admin, patient);
    glass.open(nurse, patient, REASON);
    assertThat(glass.unreviewed(admin)).isEqualTo(1);
    GlassBreak broken = glass.recent(admin).getFirst();
    assertThat(broken.reason()).isEqualTo(REASON);
    assertThat(broken.staff()).isEqualTo(nurse.staff().value());
    assertThat(glass.review(admin, broken.id())).isTrue();
    assertThat(glass.review(admin, broken.id())).as("twice").isFalse();
    assertThat(glass.unreviewed(admin)).isZero();
    assertThat(DATABASE.in(ward.hospital(), () -> DATABASE.bean(Audit.class).of(broken.id())))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(Action.BROKE_GLASS, Action.REVIEWED);
  }

  @Test
  void what_was_opened_and_why_can_not_be_changed_by_the_application() throws SQLException {
    glass.restrict(admin, patient);
    glass.open(nurse, patient, REASON);
    for (String sql :
        List.of(
            "update break_glass set reason_sealed = reason_sealed",
            "update break_glass set staff_id = staff_id",
            "update break_glass set until = until",
            "delete from break_glass"))
      assertThatThrownBy(() -> asApplication(ward.hospital(), sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
  }

  @Test
  void another_hospital_has_no_such_patient() {
    Ward other = Ward.in(DATABASE);
    assertThat(glass.open(other.asNurse(), patient, REASON)).isEmpty();
    assertThat(glass.review(other.as(other.hire("A", Role.HOSPITAL_ADMIN)), UUID.randomUUID()))
        .isFalse();
  }

  private void assertClosed(Caller caller) {
    assertThatThrownBy(() -> reader.transcript(caller, call)).isInstanceOf(RestrictedPatient.class);
    assertThatThrownBy(() -> reader.story(caller, call)).isInstanceOf(RestrictedPatient.class);
  }

  private static void asApplication(HospitalId hospital, String sql) throws SQLException {
    try (Connection connection = DATABASE.application().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(
            "select set_config('companion.hospital', '%s', true)".formatted(hospital.value()));
        statement.execute(sql);
      } finally {
        connection.rollback();
      }
    }
  }
}
