package org.carecompanion.app.launch;

/**
 * One setting that will not do.
 *
 * @param what missing or invalid
 * @param meaning what is expected instead; never the value, which may be a secret
 */
record Shortcoming(String what, String key, String meaning) {
  static Shortcoming missing(String key, String meaning) {
    return new Shortcoming("missing", key, meaning);
  }

  static Shortcoming invalid(String key, String meaning) {
    return new Shortcoming("invalid", key, meaning);
  }

  String line() {
    return "  %s  %-21s  %s".formatted(what, key, meaning);
  }
}
