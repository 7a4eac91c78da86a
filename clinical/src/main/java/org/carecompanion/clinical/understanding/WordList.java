package org.carecompanion.clinical.understanding;

/** Lists of single words in {@code context.yaml}. */
enum WordList {
  /** Verbs of having, between a denial and what is denied. */
  HAVING,
  /** Begin a new clause wherever they stand. */
  NEW_CLAUSE,
  /** The same, but not behind a subject, a verb or a denial. */
  SOFT_TURNS,
  /** Begin a new clause behind a comma. */
  AFTER_COMMA,
  SUBJECTS,
  /** A subject behind these belongs to the same clause. */
  GOVERNORS,
  /** A preposition behind these goes on with them: "problems with". */
  WITH_GOVERNORS,
  /** Yes and no by themselves, in front of what follows. */
  ANSWER_WORDS,
  KIN,
  KIN_REPORTS,
  FIRST_PERSON,
  THIRD_PERSON,
  /** Before words of an end: it has not come. */
  UNDONE,
  /** Verbs of what was. */
  PAST,
  /** Words of what is. */
  PRESENT,
  /** What will or should be, not what is. */
  MODALS,
  /** A clause goes on with the one before. */
  JOINING,
  /** Words of a sentence about oneself, not of a list of symptoms. */
  REPORTING,
  /** Stand for what was named before. */
  STANDING_FOR
}
