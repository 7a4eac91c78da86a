package org.carecompanion.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a concept stands in what was said. {@link #ABSENT} (asked and denied) and {@link #NOT_ASKED}
 * are never the same thing.
 */
public enum FindingStatus {
  PRESENT,
  ABSENT,
  /** It was so once and is over. */
  HISTORICAL,
  /** Said, but not surely; treated as present, one level down at most (clinical.md 2.2). */
  UNCERTAIN,
  /** Only spoken of as something that may come ("they told me to call if"). */
  CONDITIONAL,
  OTHER_PERSON,
  NOT_A_MENTION,
  NOT_ASKED;

  /** The name in files, tables and the API, such as {@code other_person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FindingStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
