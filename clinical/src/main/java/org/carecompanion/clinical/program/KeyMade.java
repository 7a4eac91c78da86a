package org.carecompanion.clinical.program;

import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiSecret;

/** What came of asking for a key. */
public sealed interface KeyMade {
  /**
   * It is made.
   *
   * @param secret to be shown now and never again: only its hash is kept
   */
  record Done(ApiKeyId key, ApiSecret secret) implements KeyMade {}

  /** Another key that is not revoked has this name. */
  record NameTaken(ApiKeyId by) implements KeyMade {}

  /** It would have been no good from the start. */
  record ExpiresInThePast() implements KeyMade {}
}
