package org.carecompanion.domain.audit;

import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.AuditEntry.Subject;
import org.carecompanion.domain.patient.PatientId;

/**
 * What was done to what: the part of an audit entry that is the same whoever did it.
 *
 * @param patient whose it is, where it is anybody's
 * @param reason a code, never words of anybody
 */
public record Deed(
    Action action, Subject subject, Optional<PatientId> patient, Optional<String> reason) {
  public Deed {
    if (reason.filter(code -> !code.matches("[A-Za-z0-9_.:-]{1,80}")).isPresent())
      throw new IllegalArgumentException("a reason is a code");
  }

  /**
   * @param kind the table of the subject, such as {@code call}
   */
  public static Deed of(Action action, String kind, UUID id) {
    return new Deed(action, new Subject(kind, id), Optional.empty(), Optional.empty());
  }

  public Deed about(PatientId whose) {
    return new Deed(action, subject, Optional.of(whose), reason);
  }

  public Deed because(String code) {
    return new Deed(action, subject, patient, Optional.of(code));
  }
}
