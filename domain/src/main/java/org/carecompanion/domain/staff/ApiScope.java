package org.carecompanion.domain.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program's key opens. Writing does not include reading. */
public enum ApiScope {
  /** Calls, their findings and transcripts. */
  CALLS_READ,
  /** Ask for calls, cancel them, hang up. */
  CALLS_WRITE,
  ALERTS_READ,
  /** Acknowledge and resolve in the name of a member of staff. */
  ALERTS_WRITE,
  PATIENTS_READ,
  PATIENTS_WRITE,
  FOLLOW_UPS_READ,
  FOLLOW_UPS_WRITE,
  /** How carriers and vendors are; no patient. */
  STATUS_READ;

  /** Everything there is. */
  public static Set<ApiScope> all() {
    return EnumSet.allOf(ApiScope.class);
  }

  /** As in the API and in the database, such as {@code follow_ups:read}. */
  public String code() {
    int end = name().lastIndexOf('_');
    return (name().substring(0, end) + ":" + name().substring(end + 1)).toLowerCase(Locale.ROOT);
  }

  public static Optional<ApiScope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }

  /** In the order of this enum, with a space in between. */
  static String written(Set<ApiScope> scopes) {
    return scopes.stream().sorted().map(ApiScope::code).collect(Collectors.joining(" "));
  }

  /** A scope that this version does not know opens nothing. */
  static Set<ApiScope> read(String written) {
    return Arrays.stream(written.split(" "))
        .flatMap(code -> of(code).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
  }
}
