package org.carecompanion.domain.audit;

import java.time.Instant;
import java.util.Optional;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;

/**
 * Which entries are looked at; what is empty does not narrow.
 *
 * @param from included
 * @param until excluded
 */
public record AuditFilter(
    Optional<Actor> actor,
    Optional<PatientId> patient,
    Optional<Action> action,
    Optional<Instant> from,
    Optional<Instant> until) {
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
