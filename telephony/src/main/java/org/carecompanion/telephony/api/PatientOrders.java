package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.register.PatientRegister;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Caller;

/** Enters and corrects patients for programs: person, operation and consents, or nothing. */
@Dependent
class PatientOrders {
  private final PatientRegister register;
  private final HospitalScope scope;

  @Inject
  PatientOrders(PatientRegister register, HospitalScope scope) {
    this.register = register;
    this.scope = scope;
  }

  Saved add(Caller caller, PatientOrder order) {
    return scope.call(
        caller.hospital().value(),
        () -> more(caller, order, register.add(caller, order.details())));
  }

  Saved change(Caller caller, PatientId id, PatientOrder order) {
    return scope.call(
        caller.hospital().value(),
        () ->
            more(
                caller,
                order,
                register.change(caller, id, order.version().orElseThrow(), order.details())));
  }

  private Saved more(Caller caller, PatientOrder order, Saved saved) {
    if (!(saved instanceof Saved.Done done)) return saved;
    order.operation().ifPresent(op -> register.operated(caller, done.patient(), op));
    order.pace().ifPresent(pace -> register.speaks(caller, done.patient(), pace));
    PhoneNumber number = order.details().phone();
    PatientOrder.Agreed agreed = order.agreed();
    agreed
        .kinds()
        .forEach(kind -> register.agreed(caller, done.patient(), kind, number, agreed.source()));
    return saved;
  }
}
