package org.carecompanion.clinical.summary;

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
  /** Put, and the patient may still answer. */
  BEING_ASKED,
  NO_ANSWER,
  /** Never put, or put and overtaken by the emergency wording before there could be an answer. */
  NOT_ASKED;

  /** Whether it is known how it is: the patient said so, one way or the other. */
  public boolean answered() {
    return switch (this) {
      case YES, UNSURE, PAST, ONLY_IF, OTHER_PERSON, VALUE, NO -> true;
      case BEING_ASKED, NO_ANSWER, NOT_ASKED -> false;
    };
  }
}
