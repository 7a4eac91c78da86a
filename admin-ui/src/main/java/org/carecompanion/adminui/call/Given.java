package org.carecompanion.adminui.call;

/**
 * How a question stands after a call, in the order in which a nurse wants to read it. "No" and "Not
 * asked" are different words, marks and textures everywhere.
 */
public enum Given {
  YES,
  UNSURE,
  PAST,
  ONLY_IF,
  OTHER_PERSON,
  /** A number, a choice or own words: the value says it. */
  VALUE,
  NO,
  NO_ANSWER,
  NOT_ASKED
}
