package org.carecompanion.adminui.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an address says what it means. The parts of the server (its own pages, JAX-RS, Vaadin,
 * access rules) read doubled slashes, path parameters and encoded separators each in a way of its
 * own; an address that two of them could read differently is answered by none.
 */
final class PlainAddress {
  /** Written otherwise, or not at all: none of our addresses needs one of these. */
  private static final Pattern CROOKED =
      Pattern.compile(
          "//|[;\\\\\\p{Cntrl}]|%(?![0-9a-f]{2})|%(?:2f|5c|2e|25|3b|[01][0-9a-f]|7f)|/\\.{1,2}(?:/|$)",
          Pattern.CASE_INSENSITIVE);

  /** Letters and digits need no encoding, and a first segment has nothing else. */
  private static final Pattern DISGUISED_START = Pattern.compile("/[^/]*%.*");

  private static final Set<String> MACHINES =
      Set.of("phone", "api", "fhir", "health", "metrics", "openapi");

  private static final Set<String> HEALTH =
      Set.of("/health", "/health/live", "/health/ready", "/health/started");

  private PlainAddress() {}

  /**
   * @param path as it came, not decoded, without the query
   */
  static boolean is(String path) {
    return path.startsWith("/")
        && !CROOKED.matcher(path).find()
        && !DISGUISED_START.matcher(path).matches()
        && !unknownHealth(path);
  }

  /** Carriers', programs' or operators', however the first segment is spelt. */
  static boolean ofMachines(String path) {
    return MACHINES.contains(path.split("/", 3)[1].toLowerCase(Locale.ROOT));
  }

  /** The server's own page answers everything below its address. */
  private static boolean unknownHealth(String path) {
    return path.startsWith("/health/") && !HEALTH.contains(path);
  }
}
