package org.carecompanion.app.launch;

import java.util.Locale;

/**
 * One thing the doctor looked at.
 *
 * @param name what, in a word: java, settings, database, carrier
 * @param says what was found; never a secret
 * @param fix what to do about it; empty if nothing
 */
record Diagnosis(String name, Grade grade, String says, String fix) {
  /** Only a problem keeps the product from doing its work. */
  enum Grade {
    OK,
    WARNING,
    PROBLEM,
    NOT_CHECKED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static Diagnosis ok(String name, String says) {
    return new Diagnosis(name, Grade.OK, says, "");
  }

  static Diagnosis warning(String name, String says, String fix) {
    return new Diagnosis(name, Grade.WARNING, says, fix);
  }

  static Diagnosis problem(String name, String says, String fix) {
    return new Diagnosis(name, Grade.PROBLEM, says, fix);
  }

  static Diagnosis notChecked(String name, String why) {
    return new Diagnosis(name, Grade.NOT_CHECKED, why, "");
  }
}
