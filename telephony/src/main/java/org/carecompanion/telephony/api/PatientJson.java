package org.carecompanion.telephony.api;

import jakarta.json.JsonObject;
import org.carecompanion.clinical.register.PatientReader.PatientStory;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.surgery.Surgery;

/** A patient as JSON. */
final class PatientJson {
  private PatientJson() {}

  /** Who it is, and nothing of the operation. */
  static JsonObject inList(Patient patient) {
    return patient(patient).json();
  }

  static JsonObject story(PatientStory story) {
    Patient patient = story.patient();
    return patient(patient)
        .put("date_of_birth", patient.bornOn().toString())
        .put("time_zone", patient.timeZone())
        .put("speaking_pace", patient.speakingPace())
        .put("version", patient.version())
        .put("surgery", story.surgery().map(PatientJson::surgery))
        .put("consents", Rows.items(story.consents(), PatientJson::consent))
        .json();
  }

  private static Written patient(Patient patient) {
    return new Written()
        .put("id", patient.id().toString())
        .put("mrn", patient.mrn())
        .put("given_name", patient.name().given())
        .put("family_name", patient.name().family())
        .put("phone", patient.phone().e164());
  }

  private static JsonObject surgery(Surgery surgery) {
    return new Written()
        .put("procedure_family", surgery.family())
        .put("procedure", surgery.procedureName())
        .put("performed_on", surgery.performedOn().toString())
        .json();
  }

  private static JsonObject consent(Consent consent) {
    return new Written()
        .put("kind", consent.kind())
        .put("number", consent.number().e164())
        .put("source", consent.source())
        .put("granted_at", consent.grantedAt())
        .json();
  }
}
