package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.understanding.Person;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.SpokenMessage;
import org.carecompanion.domain.hospital.Hospital;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.surgery.Surgeries;
import org.carecompanion.domain.surgery.Surgery;

/** Reads what a conversation must know about the patient and the hospital. Inside a scope. */
@Dependent
class Charts {
  private final Patients patients;
  private final Surgeries surgeries;
  private final Hospitals hospitals;

  @Inject
  Charts(Patients patients, Surgeries surgeries, Hospitals hospitals) {
    this.patients = patients;
    this.surgeries = surgeries;
    this.hospitals = hospitals;
  }

  Optional<Patient> patient(PatientId id) {
    return patients.find(id);
  }

  Optional<Surgery> surgery(PatientId id) {
    return surgeries.latest(id);
  }

  ZoneId hospitalZone() {
    return hospitals.own().timeZone();
  }

  /** Whether this is an open line of the hospital. */
  boolean callsFrom(PhoneNumber number) {
    return hospitals.openLines().stream().anyMatch(line -> line.number().equals(number.e164()));
  }

  CallContext context(Call call) {
    Patient patient = patients.require(call.patient());
    Surgery surgery = surgeries.latest(patient.id()).orElseThrow();
    var person = new Person(patient.name().given(), patient.name().family(), patient.bornOn());
    var aftercare =
        new CallContext.Aftercare(
            surgery.procedureName(), call.plan().protocol().postOperativeDay());
    return new CallContext(
        person,
        aftercare,
        voice(hospitals.own()),
        call.plan().wishes().message().map(SpokenMessage::text),
        call.recorded() ? CallContext.Recorded.YES : CallContext.Recorded.NO);
  }

  private static CallContext.HospitalVoice voice(Hospital hospital) {
    return new CallContext.HospitalVoice(
        hospital.name(),
        new PhoneNumber(hospital.callbackNumber()).national(),
        hospital.country().emergencyNumber(),
        hospital.country().crisisNumber());
  }
}
