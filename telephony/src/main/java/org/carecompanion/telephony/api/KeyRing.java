package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Origin;
import org.carecompanion.domain.staff.Role;

/**
 * Finds the key a program sends. Nothing is remembered between requests: a key that was revoked, on
 * whichever node, is out at once.
 */
@Dependent
class KeyRing {
  private final AcrossHospitals across;
  private final HospitalScope scope;
  private final ApiKeys keys;
  private final Clock clock;

  @Inject
  KeyRing(AcrossHospitals across, HospitalScope scope, ApiKeys keys, Clock clock) {
    this.across = across;
    this.scope = scope;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param from the address it was sent from
   */
  Optional<Program> program(ApiSecret secret, String from) {
    return across
        .apiKey(secret.hash())
        .flatMap(
            owned ->
                scope.call(
                    owned.hospital(),
                    () -> good(new HospitalId(owned.hospital()), new ApiKeyId(owned.id()), from)));
  }

  private Optional<Program> good(HospitalId hospital, ApiKeyId id, String from) {
    Instant now = clock.instant();
    Optional<ApiKey> key = keys.find(id).filter(found -> found.good(now));
    if (key.isPresent()) keys.used(id, now);
    return key.map(
        found ->
            new Program(
                id,
                new Caller(Actor.key(id), hospital, Role.PROGRAM, Origin.api(Optional.of(from))),
                found.scopes()));
  }
}
