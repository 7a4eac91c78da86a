package org.carecompanion.telephony.api;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.domain.call.CallReference;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.call.CreatedBy;
import org.carecompanion.domain.call.SpokenMessage;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.api.FieldFault.Kind;

/** A program asks for a call: one of the two names the patient. */
record CallOrder(
    Optional<PatientId> patient, Optional<String> mrn, CallType type, CallWishes wishes) {

  /**
   * @throws Refused naming every field that is not valid
   */
  static CallOrder read(Fields fields) {
    Optional<PatientId> patient = fields.shaped("patient_id", Shape.ID).map(PatientId::new);
    Optional<String> mrn = fields.text("mrn");
    fields.exactlyOne("patient_id", "mrn");
    CallType type = fields.choice("call_type", CallType.class).orElse(CallType.FOLLOW_UP);
    CallWishes wishes = wishes(fields);
    fields.checked();
    return new CallOrder(patient, mrn, type, wishes);
  }

  private static CallWishes wishes(Fields fields) {
    return new CallWishes(
        fields.shaped("from_number", Shape.NUMBER),
        fields.value("message", SpokenMessage::new),
        ring(fields),
        fields.flag("record").orElse(false)
            ? CallWishes.Recording.WANTED
            : CallWishes.Recording.NOT_WANTED,
        new CallWishes.Origin(
            fields.value("created_by", CreatedBy::new),
            fields.value("reference", CallReference::new)));
  }

  private static Optional<Duration> ring(Fields fields) {
    Optional<Duration> ring = fields.number("timeout").map(Duration::ofSeconds);
    if (ring.isPresent() && !CallWishes.possible(ring.get())) {
      fields.fault("timeout", Kind.INVALID_VALUE, "is a number of seconds from 5 to 600");
      return Optional.empty();
    }
    return ring;
  }
}
