package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.hospital.Hospital;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.IdentityFailure;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.patient.PhoneNumber;

/** Reads what goes on at the hospital and on the patient's number. Inside a scope. */
@Dependent
class TrafficReads {
  private final Hospitals hospitals;
  private final Calls calls;
  private final Patients patients;
  private final Clock clock;

  @Inject
  TrafficReads(Hospitals hospitals, Calls calls, Patients patients, Clock clock) {
    this.hospitals = hospitals;
    this.calls = calls;
    this.patients = patients;
    this.clock = clock;
  }

  /** In a country we know no hours of, the hospital's count; it is not dialed anyway. */
  DialSituation.Called called(PhoneNumber number) {
    Hospital hospital = hospitals.own();
    Country law = number.country().flatMap(hospitals::country).orElse(hospital.country());
    return new DialSituation.Called(number, law, hospital.reach());
  }

  DialSituation.Traffic now(Patient patient) {
    var since = clock.instant().minus(IdentityFailure.WINDOW);
    return new DialSituation.Traffic(
        calls.liveOn(patient.phone()),
        patients.identityFailures(patient.id(), patient.phone(), since),
        hospitals.own().dialingPausedAt(),
        hospitals.openLines().size());
  }
}
