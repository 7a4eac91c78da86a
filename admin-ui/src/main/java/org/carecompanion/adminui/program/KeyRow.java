package org.carecompanion.adminui.program;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiScope;

/** One key as a row; its secret is nowhere. */
record KeyRow(ApiKeyId id, String name, Set<ApiScope> scopes, Times times, State state) {
  /** Whether it opens anything. */
  enum State {
    GOOD,
    EXPIRED,
    REVOKED
  }

  record Times(Instant made, Optional<Instant> lastUsed, Optional<Instant> expires) {}

  static KeyRow of(ApiKey key, Instant now) {
    var times = new Times(key.createdAt(), key.lastUsedAt(), key.expiresAt());
    return new KeyRow(key.id(), key.name(), key.scopes(), times, state(key, now));
  }

  private static State state(ApiKey key, Instant now) {
    if (key.revokedAt().isPresent()) return State.REVOKED;
    return key.good(now) ? State.GOOD : State.EXPIRED;
  }
}
