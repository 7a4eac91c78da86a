package org.carecompanion.simulator.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question of a call is about, as a patient understands it. */
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
  CALL_BACK_TIME,
  TEMPERATURE,
  RIGORS,
  WOUND_TISSUE,
  WOUND_FLUID,
  BLEEDING_AMOUNT,
  WOUND_SMELL,
  VOMITING_TIMES,
  URINE_HOURS,
  NOT_FILLED,
  EXTRA_MEDICINE,
  FALL_INJURY,
  BABY_HELP,
  SLEEP,
  MOOD,
  HARM,
  STROKE,
  BLACK_STOOL,
  HEARTBEAT,
  EXERTION,
  WEIGHT_AMOUNT,
  WEIGHT_BEARING,
  WEIGHT,
  ANKLES,
  DIZZY,
  BREASTBONE,
  SEIZURE,
  LOCHIA,
  HEAVY_BLEEDING,
  HEADACHE,
  VISION,
  FACE_HANDS,
  BURNING_URINE,
  BREASTS,
  BLOOD_PRESSURE,
  BULGE,
  TESTICLE,
  SCROTUM,
  NUMB,
  LIFTING,
  GAS,
  JAUNDICE,
  SHOULDER,
  BELLY_SWELLING,
  BELLY_PAIN,
  LIMB,
  EXERCISES,
  HOME_HELP,
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
