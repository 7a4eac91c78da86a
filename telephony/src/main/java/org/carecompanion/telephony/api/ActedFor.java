package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.program.Clinicians;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.telephony.api.FieldFault.Kind;

/** Reads in whose name a program acts: {@code clinician}, the e-mail address they sign in with. */
@Dependent
class ActedFor {
  static final String FIELD = "clinician";
  private static final int LONGEST_NOTE = 4_000;

  private final Clinicians clinicians;

  @Inject
  ActedFor(Clinicians clinicians) {
    this.clinicians = clinicians;
  }

  Optional<StaffId> read(Caller caller, Fields fields) {
    fields.required(FIELD);
    Optional<String> email = fields.text(FIELD);
    Optional<StaffId> who = email.flatMap(address -> clinicians.byEmail(caller, address));
    if (email.isPresent() && who.isEmpty())
      fields.fault(FIELD, Kind.NO_SUCH_CLINICIAN, "is no clinician of this hospital");
    return who;
  }

  /** What was done, in words; blank is the same as absent. */
  static Optional<String> note(Fields fields) {
    Optional<String> note = fields.text("note").filter(text -> !text.isBlank());
    if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent())
      fields.fault("note", Kind.INVALID_VALUE, "has up to 4,000 characters");
    return note;
  }
}
