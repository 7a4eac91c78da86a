package org.carecompanion.app.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment that a process of the stage sees: this machine's, without any of the product's
 * real settings. A demo never reaches a real database, carrier or mail server.
 */
final class Surroundings {
  private static final List<String> OURS =
      List.of(
          "COMPANION_", "DATABASE_", "HOSPITAL_", "ADMIN_", "TWILIO_", "SMTP_", "SPEECH_", "SIM_");

  private Surroundings() {}

  static Map<String, String> with(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
    environment.putAll(settings);
    return environment;
  }
}
