package org.carecompanion.telephony.api;

import java.util.Locale;

/**
 * What is wrong with one field or parameter of a request.
 *
 * @param field its name, such as {@code surgery.performed_on}
 * @param message a sentence for people that does not repeat what was sent
 */
record FieldFault(String field, Kind kind, String message) {
  /** The codes are stable and listed in docs/api.md. */
  enum Kind {
    REQUIRED,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    INVALID_VALUE,
    NOT_TOGETHER,
    NO_SUCH_LINE,
    NO_SUCH_CLINICIAN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
