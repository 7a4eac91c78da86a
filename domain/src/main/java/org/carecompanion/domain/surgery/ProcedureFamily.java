package org.carecompanion.domain.surgery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Operations that share their dangers, and therefore their questions (clinical.md 2.4). */
public enum ProcedureFamily {
  KNEE_HIP,
  ABDOMINAL,
  CARDIAC,
  C_SECTION,
  HERNIA;

  /** The name in files, tables and the API, such as {@code knee_hip}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ProcedureFamily> ofCode(String code) {
    return Arrays.stream(values()).filter(family -> family.code().equals(code)).findFirst();
  }
}
