package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.consent.StopRequest;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** The one gate in front of every dial, whoever asks: a nurse, a program or a schedule. */
@Dependent
public class DialGate {
  private final HospitalScope scope;
  private final Patients patients;
  private final Consents consents;
  private final TrafficReads traffic;
  private final Clock clock;

  @Inject
  DialGate(
      HospitalScope scope,
      Patients patients,
      Consents consents,
      TrafficReads traffic,
      Clock clock) {
    this.scope = scope;
    this.patients = patients;
    this.consents = consents;
    this.traffic = traffic;
    this.clock = clock;
  }

  /**
   * Every rule as it stands for this patient now; empty if there is no such patient for this
   * caller.
   */
  @Allowed(Role.CLINICIAN)
  public List<GateCheck> check(Caller caller, PatientId patient) {
    return scope.call(
        caller.hospital().value(), () -> patients.find(patient).map(this::check).orElse(List.of()));
  }

  /** Inside a scope. */
  List<GateCheck> check(Patient patient) {
    return DialRules.check(situation(patient), clock.instant());
  }

  private DialSituation situation(Patient patient) {
    var wishes =
        new DialSituation.Wishes(
            consents
                .inForce(patient.id(), ConsentKind.CALL, patient.phone())
                .map(Consent::grantedAt),
            consents.stopped(patient.phone()).map(StopRequest::requestedAt));
    return new DialSituation(
        traffic.called(patient.phone()), patient.timeZone(), wishes, traffic.now(patient));
  }
}
