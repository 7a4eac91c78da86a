package org.carecompanion.clinical.program;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.Role;

/** Where administrators make and revoke the keys of their hospital's programs. */
@Dependent
public class ApiKeyDesk {
  private static final String SUBJECT = "api_key";

  private final HospitalScope scope;
  private final ApiKeys keys;
  private final Audit audit;
  private final Clock clock;

  @Inject
  ApiKeyDesk(HospitalScope scope, ApiKeys keys, Audit audit, Clock clock) {
    this.scope = scope;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a key. Its secret is in the answer and nowhere else. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public KeyMade make(Caller caller, KeyOrder order) {
    Instant now = clock.instant();
    if (order.expiresAt().filter(end -> !end.isAfter(now)).isPresent())
      return new KeyMade.ExpiresInThePast();
    return in(
        caller,
        () -> {
          Optional<ApiKey> taken = keys.named(order.name());
          if (taken.isPresent()) return new KeyMade.NameTaken(taken.get().id());
          ApiSecret secret = ApiSecret.random();
          ApiKey key = new ApiKey(order, secret, caller.actor(), now);
          keys.add(key);
          audit.record(caller, Deed.of(Action.ADDED, SUBJECT, key.id().value()));
          return new KeyMade.Done(key.id(), secret);
        });
  }

  /** Newest first, expired and revoked ones too. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public List<ApiKey> all(Caller caller) {
    return in(caller, keys::all);
  }

  /**
   * From now on the key opens nothing, on any node. Returns false if it opened nothing before, or
   * does not exist for this caller.
   */
  @Allowed(Role.HOSPITAL_ADMIN)
  public boolean revoke(Caller caller, ApiKeyId id) {
    return in(
        caller,
        () -> {
          boolean did = keys.lock(id).filter(key -> key.revoke(clock.instant())).isPresent();
          if (did) audit.record(caller, Deed.of(Action.REVOKED, SUBJECT, id.value()));
          return did;
        });
  }

  private <T> T in(Caller caller, Supplier<T> work) {
    return scope.call(caller.hospital().value(), work);
  }
}
