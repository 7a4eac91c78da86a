package org.carecompanion.domain.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an alert is about, in the words of a ward: who should look at it may hang on this. */
public enum AlertType {
  /** Fainting, confusion, stroke signs, a cry for help: whatever threatens life by itself. */
  EMERGENCY,
  PAIN,
  /** Something the patient worries about, or feels is getting worse. */
  CONCERN,
  MOBILITY,
  WOUND,
  MEDICATION,
  BREATHING,
  HEART,
  INFECTION,
  BLEEDING,
  CLOT,
  /** Belly, bowel, eating and drinking. */
  BOWEL,
  URINE,
  /** After a birth. */
  BIRTH,
  MOOD,
  /** Nobody could be reached, or what they said cannot be relied on. */
  CONTACT,
  /** A visit, a ride, help at home. */
  SERVICE;

  /** The name in files, tables and the API, such as {@code wound}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AlertType> ofCode(String code) {
    return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
