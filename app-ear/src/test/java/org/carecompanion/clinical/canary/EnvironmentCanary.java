package org.carecompanion.clinical.canary;

/** Breaks a fence on purpose: reads the environment past the configuration. */
public class EnvironmentCanary {
  String wrong() {
    return System.getenv("SMTP_HOST");
  }
}
