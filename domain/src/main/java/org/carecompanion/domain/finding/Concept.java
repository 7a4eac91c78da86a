package org.carecompanion.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a finding is about. Lay words are mapped onto these by {@code clinical.understanding}. A
 * concept may be a narrower kind of another: a sore calf is leg pain too.
 */
public enum Concept {
  CHEST_PAIN,
  /** At rest, lying down, or on a few steps. */
  DYSPNEA,
  /** More than before, and only with effort such as stairs. */
  DYSPNEA_ON_EXERTION("dyspnea"),
  COUGHING_BLOOD("bleeding"),
  FAINTING("dizziness"),
  CONFUSION,
  /** Also breathing that is slow or gurgles: signs of too much opioid. */
  HARD_TO_WAKE,
  BLUE_LIPS,
  /** A drooping face, slurred speech, a weak side. */
  STROKE_SIGN,
  SEIZURE,
  /** Words about ending one's life, or hurting oneself or another. */
  SELF_HARM,
  /** The operated leg suddenly short or turned; a foot cold, blue or without feeling. */
  LIMB_DANGER,
  /** Shaking that cannot be stopped: a sign of sepsis, where chills alone are not. */
  RIGORS("chills"),
  /** Soaking through dressings or pads, or not stopping under pressure. */
  HEAVY_BLEEDING("bleeding"),
  BLACK_STOOL("bleeding"),
  WOUND_TISSUE("wound_open"),
  /** Asked for an ambulance, or said something that sounds like dying without naming a symptom. */
  EMERGENCY,
  PAIN,
  /** Beyond words, without a number: unbearable, the worst ever. */
  SEVERE_PAIN("pain"),
  /** More from day to day, where it should ease. */
  INCREASING_PAIN("pain"),
  ABDOMINAL_PAIN,
  SEVERE_ABDOMINAL_PAIN("abdominal_pain"),
  /** Of the bowel, or of the womb after a birth. */
  CRAMPS("abdominal_pain"),
  LEG_PAIN,
  CALF_PAIN("leg_pain"),
  TESTICLE_PAIN,
  SEVERE_TESTICLE_PAIN("testicle_pain"),
  /** Felt at the tip of the shoulder after keyhole surgery. */
  SHOULDER_GAS_PAIN,
  /** Only when moving, coughing or laughing. */
  INCISION_PAIN,
  HEADACHE,
  /** Sudden, the worst ever, or one that does not go away. */
  SEVERE_HEADACHE("headache"),
  FEVER,
  CHILLS,
  SWELLING,
  LEG_SWELLING("swelling"),
  /** Of the leg a vein was taken from for the heart. */
  VEIN_LEG_SWELLING("leg_swelling"),
  /** Both sides. */
  ANKLE_SWELLING("swelling"),
  SCROTAL_SWELLING("swelling"),
  FACE_HAND_SWELLING("swelling"),
  /** Bigger, hard, or tight as a drum. */
  ABDOMINAL_SWELLING,
  /** Full of wind, not hard. */
  BLOATING,
  HERNIA_BULGE,
  /** Hard, painful, or not to be pushed back. */
  HARD_BULGE("hernia_bulge"),
  /** A firm line under a scar that heals. */
  HEALING_RIDGE,
  WOUND_REDNESS("redness"),
  SPREADING_REDNESS("wound_redness"),
  REDNESS,
  WOUND_OPEN,
  WOUND_DISCHARGE("discharge"),
  /** Clear, watery or pinkish. */
  CLEAR_DISCHARGE("wound_discharge"),
  /** Green or yellow: half of the CDC sign of pus. */
  DISCHARGE_COLOURED("wound_discharge"),
  /** Thick, creamy, milky: the other half. */
  DISCHARGE_THICK("wound_discharge"),
  WOUND_PUS("wound_discharge"),
  WOUND_ODOUR,
  DISCHARGE,
  FOUL_LOCHIA("discharge"),
  LIGHT_LOCHIA,
  BLEEDING,
  /** A few drops or a small stain. */
  SPOTTING("bleeding"),
  NAUSEA,
  VOMITING,
  REPEATED_VOMITING("vomiting"),
  NOTHING_DOWN,
  URINATION,
  NO_URINE("urination"),
  BURNING_URINE("urination"),
  CONSTIPATION,
  NO_GAS,
  DIARRHEA,
  /** A stoma's bag fills much faster than it should. */
  OSTOMY_OUTPUT,
  JAUNDICE,
  PALPITATIONS,
  STERNAL_CLICK,
  WEIGHT_GAIN,
  WEIGHT_GAIN_IN_A_DAY("weight_gain"),
  WEIGHT_GAIN_IN_A_WEEK("weight_gain"),
  /** The daily weight is not taken. */
  WEIGHT_NOT_RECORDED,
  HIGH_BLOOD_PRESSURE,
  DIZZINESS,
  /** Almost fainted. */
  NEAR_FAINT("dizziness"),
  VISION_CHANGE,
  NUMBNESS,
  /** Around a scar, and mild. */
  SCAR_NUMBNESS("numbness"),
  WEAKNESS,
  COUGH,
  SORE_THROAT,
  RASH,
  BRUISING,
  JOINT_CLICK,
  /** Something gave way in a joint with a pop. */
  JOINT_POP,
  JOINT_WARMTH,
  BREAST_TROUBLE,
  LOW_MOOD,
  /** Forgetful since the operation, not lost in place or time. */
  FUZZY_MEMORY,
  POOR_APPETITE,
  NIGHT_SWEATS,
  POOR_SLEEP,
  FATIGUE,
  /** Walking or bearing weight has become harder. */
  MOBILITY,
  CANNOT_BEAR_WEIGHT("mobility"),
  EXERCISES_MISSED,
  FALL,
  FALL_WITH_INJURY("fall"),
  MEDICATION_STOPPED,
  BLOOD_THINNER_STOPPED("medication_stopped"),
  MEDICATION_NOT_FILLED("medication_stopped"),
  OTHERS_MEDICATION,
  OPIOID_EXTRA,
  MEDICATION_WITH_ALCOHOL,
  MEDICATION_NOT_HELPING,
  /** A clot spoken of by its name. */
  CLOT,
  /** Taken or gone there since discharge. */
  HOSPITAL_VISIT,
  /** Taken by ambulance, or kept there. */
  ADMITTED("hospital_visit"),
  KNOWN_INFECTION,
  WORSE_OVERALL,
  SERVICE_NEED,
  TEACH_BACK_MISSED,
  CONCERN,
  /** Not a symptom: a red-flag question was asked and never answered. */
  UNANSWERED,
  /** Not a symptom: the patient answered everything alike, or rushed. */
  LOW_CONFIDENCE,
  /** Not a symptom: the attempts of a check-in all failed. */
  MISSED_CONTACT;

  private static final Map<String, Concept> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Concept::code, concept -> concept));

  private final String broader;

  Concept() {
    this("");
  }

  Concept(String broader) {
    this.broader = broader;
  }

  /** The name in files, tables and the API, such as {@code chest_pain}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Concept> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** What it is a narrower kind of. */
  public Optional<Concept> broader() {
    return ofCode(broader);
  }

  /** Whether it is the same or a narrower kind, at any depth. */
  public boolean isKindOf(Concept other) {
    return this == other || broader().filter(wider -> wider.isKindOf(other)).isPresent();
  }
}
