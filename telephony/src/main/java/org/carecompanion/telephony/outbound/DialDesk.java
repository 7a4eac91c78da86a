package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;

/** What dialing reads and tells. Inside a scope. */
@Dependent
class DialDesk {
  private final DialGate gate;
  private final Patients patients;
  private final Calls calls;
  private final Notices notices;
  private final Audit audit;

  @Inject
  DialDesk(DialGate gate, Patients patients, Calls calls, Notices notices, Audit audit) {
    this.gate = gate;
    this.patients = patients;
    this.calls = calls;
    this.notices = notices;
    this.audit = audit;
  }

  Calls calls() {
    return calls;
  }

  /** The first rule of the gate that refuses a call to this patient now. */
  Optional<GateRule> refusal(PatientId patient) {
    return gate.check(patients.require(patient)).stream()
        .filter(GateCheck::refused)
        .map(GateCheck::rule)
        .findFirst();
  }

  /** An attempt begins. */
  void dialing(HospitalId hospital, Call call) {
    audit.bySystem(Deed.of(Action.DIALED, "call", call.id().value()).about(call.patient()));
    changed(hospital, call.id());
  }

  void changed(HospitalId hospital, CallId call) {
    notices.send(new Notice(Notice.Kind.CALL, hospital.value(), call.value()));
  }
}
