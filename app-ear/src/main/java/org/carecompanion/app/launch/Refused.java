package org.carecompanion.app.launch;

/** The product does not start, in words for the person who started it; nothing is left running. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Half-configured: what to change is in the message. */
  static final int CONFIGURATION = 2;

  /** Configured, but something it needs does not work. */
  static final int BROKEN = 1;

  private final int exitCode;

  private Refused(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static Refused misconfigured(String message) {
    return new Refused(CONFIGURATION, message);
  }

  static Refused broken(String message) {
    return new Refused(BROKEN, message);
  }

  int exitCode() {
    return exitCode;
  }
}
