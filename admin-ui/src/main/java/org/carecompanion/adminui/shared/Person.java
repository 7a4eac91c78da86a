package org.carecompanion.adminui.shared;

import java.time.LocalDate;
import java.util.Locale;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PersonName;

/**
 * Who a patient is. Lists write Gonzalez, Maria ({@link PersonName#inLists}); the banner makes the
 * family name unmistakable.
 */
public record Person(PatientId id, PersonName name, String mrn, LocalDate born) {
  /** Maria Gonzalez. */
  public String inSentences() {
    return Texts.of("patient.in_sentences", name.given(), name.family());
  }

  /** GONZALEZ, Maria. */
  public String inBanner() {
    return Texts.of("patient.name", name.family().toUpperCase(Locale.ROOT), name.given());
  }
}
