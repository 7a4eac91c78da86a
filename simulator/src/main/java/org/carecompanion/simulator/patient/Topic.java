package org.carecompanion.simulator.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question of a follow-up call is about, as a patient understands it. */
public enum Topic {
  IDENTITY,
  IDENTITY_RETRY,
  NAME_ONLY,
  BIRTH_DATE_ONLY,
  OVERALL,
  CHEST_BREATHING,
  CHEST_PAIN,
  BREATHING,
  FAINTING,
  PAIN_NOW,
  PAIN_WORST,
  PAIN_MEDICINE,
  FEVER,
  WOUND,
  WOUND_OPEN,
  WOUND_DISCHARGE,
  LEG,
  EATING,
  URINE_BOWELS,
  URINE,
  BOWELS,
  MEDICINES,
  BLOOD_THINNER,
  MOVING,
  FALLS,
  VISIT,
  TEACH_BACK,
  WORRY,
  CALL_BACK,
  CLOSING,
  EMERGENCY,
  GOODBYE;

  /** The spelling in YAML and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Topic> of(String label) {
    return Arrays.stream(values()).filter(topic -> topic.label().equals(label)).findFirst();
  }
}
