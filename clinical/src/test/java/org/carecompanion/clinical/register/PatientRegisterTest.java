package org.carecompanion.clinical.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.domain.surgery.Surgeries;
import org.carecompanion.domain.surgery.Surgery;
import org.junit.jupiter.api.Test;

class PatientRegisterTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final PhoneNumber PHONE = new PhoneNumber("+12125550150");
  private final Ward ward = Ward.in(DATABASE);
  private final PatientRegister register = DATABASE.bean(PatientRegister.class);

  @Test
  void a_new_patient_is_there_and_written_to_the_audit() {
    PatientId id = added("MRN-1");
    assertThat(patient(id).details()).isEqualTo(details("MRN-1", "Maria"));
    assertThat(audit(id)).extracting(AuditEntry::action).containsExactly(Action.ADDED);
    assertThat(audit(id)).extracting(AuditEntry::actor).containsExactly(ward.asNurse().actor());
  }

  @Test
  void a_record_number_that_is_taken_names_its_patient() {
    PatientId first = added("MRN-1");
    assertThat(register.add(ward.asNurse(), details(" MRN-1 ", "Ann")))
        .isEqualTo(new Saved.MrnTaken(first));
    PatientId second = added("MRN-2");
    assertThat(change(second, 0, details("MRN-1", "Ann"))).isEqualTo(new Saved.MrnTaken(first));
    assertThat(patient(second).mrn()).isEqualTo("MRN-2");
  }

  @Test
  void two_hospitals_may_use_the_same_record_number() {
    added("MRN-1");
    Ward other = Ward.in(DATABASE);
    assertThat(register.add(other.asNurse(), details("MRN-1", "Ann")))
        .isInstanceOf(Saved.Done.class);
  }

  @Test
  void of_two_who_add_the_same_record_number_at_once_one_succeeds() throws Exception {
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var tries =
          List.of(1, 2).stream()
              .map(
                  i ->
                      threads.submit(
                          () -> {
                            together.await();
                            return register.add(ward.asNurse(), details("MRN-1", "Ann"));
                          }))
              .toList();
      for (var tried : tries)
        try {
          tried.get();
        } catch (ExecutionException e) {
          assertThat(e).hasStackTraceContaining("patient_hospital_id_mrn_key");
        }
    }
    assertThat(
            DATABASE.rows(
                "select id from patient where hospital_id = '%s' and mrn = 'MRN-1'"
                    .formatted(ward.hospital())))
        .hasSize(1);
  }

  @Test
  void a_form_opened_before_somebody_else_saved_is_refused() {
    PatientId id = added("MRN-1");
    int opened = patient(id).version();
    assertThat(change(id, opened, details("MRN-1", "Ann"))).isEqualTo(new Saved.Done(id));
    assertThat(change(id, opened, details("MRN-1", "Eve"))).isEqualTo(new Saved.SomeoneElseFirst());
    assertThat(patient(id).name().given()).isEqualTo("Ann");
    assertThat(audit(id))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(Action.ADDED, Action.CHANGED);
  }

  @Test
  void a_patient_of_another_hospital_is_not_found() {
    PatientId id = added("MRN-1");
    Ward other = Ward.in(DATABASE);
    assertThat(register.change(other.asNurse(), id, 0, details("MRN-9", "Eve")))
        .isEqualTo(new Saved.NotFound());
    assertThat(patient(id).name().given()).isEqualTo("Maria");
  }

  @Test
  void how_fast_a_patient_speaks_is_kept_and_on_record_once() {
    PatientId id = added("MRN-1");
    assertThat(patient(id).speakingPace()).isEqualTo(SpeakingPace.USUAL);
    register.speaks(ward.asNurse(), id, SpeakingPace.USUAL);
    register.speaks(ward.asNurse(), id, SpeakingPace.SLOW);
    register.speaks(ward.asNurse(), id, SpeakingPace.SLOW);
    assertThat(patient(id).speakingPace()).isEqualTo(SpeakingPace.SLOW);
    assertThat(audit(id))
        .extracting(AuditEntry::reason)
        .containsExactlyInAnyOrder(Optional.of("details"), Optional.of("speaks.SLOW"));
    change(id, patient(id).version(), details("MRN-1", "Ann"));
    assertThat(patient(id).speakingPace()).as("a corrected name").isEqualTo(SpeakingPace.SLOW);
    Ward other = Ward.in(DATABASE);
    assertThatThrownBy(() -> register.speaks(other.asNurse(), id, SpeakingPace.USUAL))
        .hasMessageStartingWith("no such patient");
    assertThat(patient(id).speakingPace()).isEqualTo(SpeakingPace.SLOW);
  }

  @Test
  void the_operation_is_set_and_then_corrected() {
    PatientId id = added("MRN-1");
    LocalDate first = LocalDate.of(2026, 11, 10);
    register.operated(
        ward.asNurse(), id, new Operation(ProcedureFamily.HERNIA, "hernia repair", first));
    register.operated(
        ward.asNurse(),
        id,
        new Operation(ProcedureFamily.KNEE_HIP, "left hip replacement", first.plusDays(1)));
    Surgery surgery =
        DATABASE.in(ward.hospital(), () -> DATABASE.bean(Surgeries.class).latest(id).orElseThrow());
    assertThat(surgery.family()).isEqualTo(ProcedureFamily.KNEE_HIP);
    assertThat(surgery.procedureName()).isEqualTo("left hip replacement");
    assertThat(surgery.performedOn()).isEqualTo(first.plusDays(1));
    assertThat(DATABASE.rows("select id from surgery where patient_id = '%s'".formatted(id)))
        .hasSize(1);
  }

  @Test
  void consent_is_for_one_number_and_stays_on_record_when_withdrawn() {
    PatientId id = added("MRN-1");
    register.agreed(ward.asNurse(), id, ConsentKind.CALL, PHONE, "discharge form");
    register.agreed(ward.asNurse(), id, ConsentKind.CALL, PHONE, "said again by phone");
    assertThat(inForce(id, PHONE)).isPresent();
    assertThat(inForce(id, new PhoneNumber("+12125550151"))).isEmpty();
    register.withdrew(ward.asNurse(), id, ConsentKind.CALL, PHONE);
    assertThat(inForce(id, PHONE)).isEmpty();
    List<Consent> all = DATABASE.in(ward.hospital(), () -> DATABASE.bean(Consents.class).of(id));
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().source()).isEqualTo("discharge form");
    assertThat(all.getFirst().withdrawnAt()).contains(DATABASE.clock().instant());
  }

  private Optional<Consent> inForce(PatientId id, PhoneNumber number) {
    return DATABASE.in(
        ward.hospital(), () -> DATABASE.bean(Consents.class).inForce(id, ConsentKind.CALL, number));
  }

  private PatientId added(String mrn) {
    return ((Saved.Done) register.add(ward.asNurse(), details(mrn, "Maria"))).patient();
  }

  private Saved change(PatientId id, int version, PatientDetails details) {
    return register.change(ward.asNurse(), id, version, details);
  }

  private Patient patient(PatientId id) {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Patients.class).require(id));
  }

  private List<AuditEntry> audit(PatientId id) {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Audit.class).of(id.value()));
  }

  private static PatientDetails details(String mrn, String given) {
    return new PatientDetails(
        mrn, new PersonName(given, "Lopez"), Ward.BORN, PHONE, Optional.of(Ward.NEW_YORK));
  }
}
