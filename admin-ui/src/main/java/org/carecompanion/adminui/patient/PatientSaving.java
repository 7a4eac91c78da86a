package org.carecompanion.adminui.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.clinical.register.PatientRegister;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;

/** Writes a form into the register: who it is first, then the operation and the agreement. */
@Dependent
class PatientSaving {
  @Inject HospitalScope scope;
  @Inject Hospitals hospitals;
  @Inject PatientRegister register;

  /** ISO 3166-1 alpha-2: numbers are read as people there write them. */
  String country(SignedIn me) {
    return scope.call(me.hospital().value(), () -> hospitals.own().country().code());
  }

  Saved add(SignedIn me, PatientDraft draft, String country) {
    Saved saved = register.add(me.caller(), draft.details(country));
    if (saved instanceof Saved.Done done) {
      more(me, done.patient(), draft);
      if (draft.agreed)
        agreed(me, done.patient(), ConsentKind.CALL, draft.details(country).phone(), draft.source);
    }
    return saved;
  }

  Saved change(SignedIn me, PatientId id, int version, PatientDraft draft, String country) {
    Saved saved = register.change(me.caller(), id, version, draft.details(country));
    if (saved instanceof Saved.Done) more(me, id, draft);
    return saved;
  }

  private void more(SignedIn me, PatientId id, PatientDraft draft) {
    register.speaks(me.caller(), id, draft.pace());
    draft.operation().ifPresent(o -> register.operated(me.caller(), id, o));
  }

  void agreed(SignedIn me, PatientId id, ConsentKind kind, PhoneNumber number, String source) {
    register.agreed(me.caller(), id, kind, number, source);
  }

  void withdrew(SignedIn me, PatientId id, PatientPage.Agreement agreement) {
    register.withdrew(me.caller(), id, agreement.kind(), agreement.phone());
  }
}
