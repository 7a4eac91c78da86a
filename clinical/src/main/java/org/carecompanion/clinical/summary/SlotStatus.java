package org.carecompanion.clinical.summary;

import java.util.Locale;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * How a slot stands, in the order in which a nurse wants to read it. Absent and not asked are
 * different words, marks and textures everywhere.
 */
public enum SlotStatus {
  PRESENT,
  /** Said, but not surely; treated as present. */
  UNCERTAIN,
  /** It was so once and is over. */
  HISTORICAL,
  /** Only spoken of as something that may come. */
  CONDITIONAL,
  OTHER_PERSON,
  /** A number, a choice or own words: the value says it. */
  ANSWERED,
  ABSENT,
  /** The words were there and meant something else, such as hay fever. */
  NOT_A_MENTION,
  /** Put, and the patient may still answer. */
  BEING_ASKED,
  /** Put, and never answered: not a no. */
  UNANSWERED,
  /** Never put, or put and overtaken by the emergency wording before there could be an answer. */
  NOT_ASKED;

  /** Whether it is known how it is: the patient said so, one way or the other. */
  public boolean known() {
    return switch (this) {
      case PRESENT, UNCERTAIN, HISTORICAL, CONDITIONAL, OTHER_PERSON -> true;
      case ANSWERED, ABSENT, NOT_A_MENTION -> true;
      case BEING_ASKED, UNANSWERED, NOT_ASKED -> false;
    };
  }

  /** The name in the API and in style sheets, such as {@code not_asked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SlotStatus of(FindingStatus status) {
    return switch (status) {
      case PRESENT -> PRESENT;
      case ABSENT -> ABSENT;
      case HISTORICAL -> HISTORICAL;
      case UNCERTAIN -> UNCERTAIN;
      case CONDITIONAL -> CONDITIONAL;
      case OTHER_PERSON -> OTHER_PERSON;
      case NOT_A_MENTION -> NOT_A_MENTION;
      case NOT_ASKED -> NOT_ASKED;
    };
  }
}
