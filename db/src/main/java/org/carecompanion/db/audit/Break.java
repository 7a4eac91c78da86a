package org.carecompanion.db.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the audit of a hospital is not as it was sealed.
 *
 * @param place the number of the entry in the chain; of the seal, where a seal is broken
 * @param entry the entry found there, if there is one
 */
public record Break(Kind kind, long place, Optional<UUID> entry, String detail) {
  /** What was done to it. */
  public enum Kind {
    /** The entry does not say what it said when it was sealed, or its link was. */
    CHANGED("was changed"),
    /** It was there when it was sealed, or waited to be. */
    REMOVED("was removed"),
    /** It was not there when the seal was made. */
    INSERTED("was inserted"),
    REORDERED("is not where it was sealed"),
    /** Written longer ago than sealing takes. */
    UNSEALED("was never sealed"),
    SEAL_CHANGED("is not over these entries"),
    SEAL_REMOVED("was removed"),
    /** The key says no: somebody wrote this seal without having the key. */
    SEAL_FORGED("is not proven by the key: it was written without it"),
    KEY_MISSING("was made with a key that is not at hand, so it proves nothing"),
    /** A head that was kept elsewhere is no longer part of the chain. */
    HEAD_GONE("the head that was kept is not in the chain any more");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Whether the place is a seal's number and not an entry's. */
    public boolean ofASeal() {
      return switch (this) {
        case CHANGED, REMOVED, INSERTED, REORDERED, UNSEALED -> false;
        case SEAL_CHANGED, SEAL_REMOVED, SEAL_FORGED, KEY_MISSING, HEAD_GONE -> true;
      };
    }

    public String words() {
      return words;
    }
  }
}
