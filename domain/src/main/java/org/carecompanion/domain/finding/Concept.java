package org.carecompanion.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a finding is about. Lay words are mapped onto these by {@code clinical.understanding}. */
public enum Concept {
  CHEST_PAIN,
  DYSPNEA,
  FAINTING,
  CONFUSION,
  /** A drooping face, slurred speech, a weak side. */
  STROKE_SIGN,
  /** Words about ending one's life or hurting oneself or another. */
  SELF_HARM,
  /** The operated leg suddenly short or turned; a foot cold, blue or without feeling. */
  LIMB_DANGER,
  /** Asked for an ambulance, or said something that sounds like dying without naming a symptom. */
  EMERGENCY,
  PAIN,
  FEVER,
  CHILLS,
  WOUND_REDNESS,
  WOUND_OPEN,
  WOUND_DISCHARGE,
  BLEEDING,
  LEG_SWELLING,
  CALF_PAIN,
  VOMITING,
  URINATION,
  CONSTIPATION,
  MEDICATION_STOPPED,
  /** Walking or bearing weight has become harder. */
  MOBILITY,
  FALL,
  CONCERN,
  /** Not a symptom: a red-flag question was asked and never answered. */
  UNANSWERED;

  /** The name in files, tables and the API, such as {@code chest_pain}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Concept> ofCode(String code) {
    return Arrays.stream(values()).filter(concept -> concept.code().equals(code)).findFirst();
  }
}
