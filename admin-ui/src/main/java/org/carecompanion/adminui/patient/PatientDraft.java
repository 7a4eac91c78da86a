package org.carecompanion.adminui.patient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is typing into the patient form; nothing of it is saved until all of it is right.
 */
final class PatientDraft {
  String given = "";
  String family = "";
  String mrn = "";
  @Nullable LocalDate born;
  String number = "";
  @Nullable ZoneId zone;
  boolean slow;
  @Nullable ProcedureFamily procedureFamily;
  String procedure = "";
  @Nullable LocalDate operated;
  boolean agreed;
  String source = "";

  static PatientDraft of(PatientPage.Entry entry) {
    PatientDraft draft = new PatientDraft();
    PatientDetails details = entry.details();
    draft.given = details.name().given();
    draft.family = details.name().family();
    draft.mrn = details.mrn();
    draft.born = details.bornOn();
    draft.number = details.phone().national();
    draft.zone = details.timeZone().orElse(null);
    draft.slow = entry.pace() == SpeakingPace.SLOW;
    entry
        .surgery()
        .ifPresent(
            surgery -> {
              draft.procedureFamily = surgery.family();
              draft.procedure = surgery.procedureName();
              draft.operated = surgery.performedOn();
            });
    return draft;
  }

  /**
   * @throws java.util.NoSuchElementException unless the form was checked before
   */
  PatientDetails details(String country) {
    PhoneNumber phone = PhoneNumber.read(number, country).orElseThrow();
    return new PatientDetails(
        mrn,
        new PersonName(given, family),
        Optional.ofNullable(born).orElseThrow(),
        phone,
        Optional.ofNullable(zone));
  }

  SpeakingPace pace() {
    return slow ? SpeakingPace.SLOW : SpeakingPace.USUAL;
  }

  Optional<Operation> operation() {
    ProcedureFamily chosen = procedureFamily;
    LocalDate on = operated;
    return chosen == null || on == null
        ? Optional.empty()
        : Optional.of(new Operation(chosen, procedure.strip(), on));
  }
}
