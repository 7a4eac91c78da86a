package org.carecompanion.clinical.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.AuditFilter;
import org.carecompanion.domain.audit.AuditSeal;
import org.carecompanion.domain.audit.AuditTrail;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Where administrators read who saw or changed what. Reading it is on record too. */
@Dependent
public class AuditDesk {
  private final HospitalScope scope;
  private final AuditTrail trail;
  private final Audit audit;

  @Inject
  AuditDesk(HospitalScope scope, AuditTrail trail, Audit audit) {
    this.scope = scope;
    this.trail = trail;
    this.audit = audit;
  }

  /** An entry and its place in the chain; no place until it is sealed. */
  public record Shown(AuditEntry entry, Optional<Long> place) {}

  /** How far the chain goes; empty while nothing was sealed. */
  public record State(long entries, Optional<AuditSeal> last) {}

  /** Newest first. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public List<Shown> page(Caller caller, AuditFilter filter, int offset, int limit) {
    return in(
        caller,
        () -> {
          audit.read(caller, Deed.of(Action.READ_AUDIT, "hospital", caller.hospital().value()));
          List<AuditEntry> entries = trail.entries(filter, offset, limit);
          Map<UUID, Long> places = trail.places(entries.stream().map(AuditEntry::id).toList());
          return entries.stream()
              .map(entry -> new Shown(entry, Optional.ofNullable(places.get(entry.id()))))
              .toList();
        });
  }

  @Allowed(Role.HOSPITAL_ADMIN)
  public long count(Caller caller, AuditFilter filter) {
    return in(caller, () -> trail.count(filter));
  }

  @Allowed(Role.HOSPITAL_ADMIN)
  public State state(Caller caller) {
    return in(caller, () -> new State(trail.count(AuditFilter.ALL), trail.lastSeal()));
  }

  private <T> T in(Caller caller, Supplier<T> work) {
    return scope.call(caller.hospital().value(), work);
  }
}
