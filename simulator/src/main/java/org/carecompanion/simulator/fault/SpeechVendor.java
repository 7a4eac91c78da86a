package org.carecompanion.simulator.fault;

import java.util.Arrays;
import java.util.Optional;

/** The speech services, as faults name them. */
public enum SpeechVendor {
  GOOGLE_EARS("google.stt"),
  GOOGLE_VOICE("google.tts"),
  AZURE_VOICE("azure.tts");

  private final String label;

  SpeechVendor(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static Optional<SpeechVendor> of(String label) {
    return Arrays.stream(values()).filter(vendor -> vendor.label.equals(label)).findFirst();
  }
}
