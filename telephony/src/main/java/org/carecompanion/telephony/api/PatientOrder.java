package org.carecompanion.telephony.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.surgery.ProcedureFamily;

/**
 * A patient as a program enters or corrects them.
 *
 * @param pace how fast the patient speaks; empty leaves it as it is
 * @param agreed to what the patient agreed, on the number given here
 * @param version of the entry that is corrected; empty for a new one
 */
record PatientOrder(
    PatientDetails details,
    Optional<Operation> operation,
    Optional<SpeakingPace> pace,
    Agreed agreed,
    Optional<Integer> version) {
  /**
   * @param source how the patient agreed
   */
  record Agreed(List<ConsentKind> kinds, String source) {}

  static PatientOrder added(Fields fields) {
    return read(fields, Optional.empty());
  }

  static PatientOrder changed(Fields fields) {
    fields.required("version");
    return read(fields, fields.number("version"));
  }

  private static PatientOrder read(Fields fields, Optional<Integer> version) {
    Optional<String> mrn = fields.words("mrn", 40);
    Optional<String> given = fields.words("given_name", 80);
    Optional<String> family = fields.words("family_name", 80);
    Optional<LocalDate> born = fields.shaped("date_of_birth", Shape.DATE);
    Optional<PhoneNumber> phone = fields.shaped("phone", Shape.NUMBER);
    var zone = fields.shaped("time_zone", Shape.ZONE);
    var operation = fields.object("surgery").flatMap(PatientOrder::operation);
    var pace = fields.choice("speaking_pace", SpeakingPace.class);
    Agreed agreed = agreed(fields);
    fields.required("mrn", "given_name", "family_name", "date_of_birth", "phone");
    fields.checked();
    var name = new PersonName(given.orElseThrow(), family.orElseThrow());
    return new PatientOrder(
        new PatientDetails(mrn.orElseThrow(), name, born.orElseThrow(), phone.orElseThrow(), zone),
        operation,
        pace,
        agreed,
        version);
  }

  private static Agreed agreed(Fields fields) {
    List<ConsentKind> kinds = fields.choices("consents", ConsentKind.class);
    Optional<String> source = fields.words("consent_source", 80);
    if (!kinds.isEmpty()) fields.required("consent_source");
    return new Agreed(kinds, source.orElse(""));
  }

  private static Optional<Operation> operation(Fields fields) {
    fields.required("procedure_family", "procedure", "performed_on");
    Optional<ProcedureFamily> family = fields.choice("procedure_family", ProcedureFamily.class);
    Optional<String> procedure = fields.words("procedure", 120);
    Optional<LocalDate> on = fields.shaped("performed_on", Shape.DATE);
    fields.only();
    return family.isPresent() && procedure.isPresent() && on.isPresent()
        ? Optional.of(new Operation(family.get(), procedure.get(), on.get()))
        : Optional.empty();
  }
}
