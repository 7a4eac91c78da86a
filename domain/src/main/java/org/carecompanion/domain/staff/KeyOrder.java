package org.carecompanion.domain.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a key is to be.
 *
 * @param name which program it is for, 1 to 80 characters; unique among the hospital's keys that
 *     are not revoked
 * @param scopes at least one
 * @param expiresAt good until revoked, if empty
 */
public record KeyOrder(String name, Set<ApiScope> scopes, Optional<Instant> expiresAt) {
  public KeyOrder {
    name = name.strip();
    if (name.isEmpty() || name.length() > 80)
      throw new IllegalArgumentException("a key's name has 1 to 80 characters");
    if (scopes.isEmpty()) throw new IllegalArgumentException("a key opens at least one thing");
    scopes = Set.copyOf(scopes);
  }
}
