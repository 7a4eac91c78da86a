package org.carecompanion.clinical.setup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** One patient of the simulator's list, as far as a hospital would know. */
@JsonIgnoreProperties(ignoreUnknown = true)
class DemoPatient {
  @JsonProperty String key = "";

  @JsonProperty("given_name")
  String givenName = "";

  @JsonProperty("family_name")
  String familyName = "";

  @JsonProperty("date_of_birth")
  String dateOfBirth = "";

  @JsonProperty String number = "";

  @JsonProperty("procedure_family")
  String procedureFamily = "";

  @JsonProperty String procedure = "";
  @JsonProperty String side = "";

  @JsonProperty("post_operative_day")
  int postOperativeDay;

  @JsonProperty("voicemail_consent")
  boolean voicemailConsent;

  @JsonProperty("recording_consent")
  boolean recordingConsent;

  /** The key is the record number, so that the demo finds its patients by it. */
  PatientDetails details(ZoneId zone) {
    return new PatientDetails(
        key,
        new PersonName(givenName, familyName),
        LocalDate.parse(dateOfBirth),
        new PhoneNumber(number),
        Optional.of(zone));
  }

  ProcedureFamily family() {
    return ProcedureFamily.ofCode(procedureFamily).orElseThrow();
  }

  /** As it follows "your": left knee replacement. */
  String operation() {
    String name = procedure.replaceFirst("^total ", "");
    return side.isBlank() ? name : side + " " + name;
  }

  int postOperativeDay() {
    return postOperativeDay;
  }

  boolean recordingConsent() {
    return recordingConsent;
  }

  boolean voicemailConsent() {
    return voicemailConsent;
  }
}
