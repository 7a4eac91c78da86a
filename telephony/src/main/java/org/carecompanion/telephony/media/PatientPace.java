package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.speech.turn.Pace;

/** How fast a call's patient speaks, as their record says. Inside a scope. */
@Dependent
class PatientPace {
  private final Patients patients;

  @Inject
  PatientPace(Patients patients) {
    this.patients = patients;
  }

  Pace of(Call call) {
    return switch (patients.require(call.patient()).speakingPace()) {
      case USUAL -> Pace.USUAL;
      case SLOW -> Pace.SLOW;
    };
  }
}
