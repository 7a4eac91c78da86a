package org.carecompanion.clinical.understanding;

/**
 * Kinds of words around a mention that change what it means; the words are in {@code context.yaml}.
 */
enum Cue {
  /** Denies what follows in its clause. */
  NEGATION,
  /** Looks like a denial and is none. */
  NO_NEGATION,
  DOUBLE_NEGATION,
  /** Right behind a mention, denies it. */
  DENIED_AFTER,
  /** Takes a denial back: "but now I do". */
  BUT_NOW,
  RESOLVED,
  RECURRING,
  LONG_AGO,
  /** When it began says nothing about an end. */
  ONSET,
  CONDITIONAL,
  NO_CONDITION,
  /** What is said behind it is so: "well I have". */
  BREAKS_OFF,
  /** What was only possible has come: "so I'm calling". */
  CAME_TRUE,
  /** In an answer about what one would do: what follows is supposed. */
  SUPPOSING,
  /** The same of its own clause only: "I'd be soaking". */
  WOULD,
  /** What one would do then: "I'd call". */
  WOULD_ACT,
  /** It is so: "now", "since noon". */
  HAPPENING,
  /** Looked for, tested for, not had. */
  LOOKED_FOR,
  UNCERTAIN,
  UNCERTAIN_AFTER,
  /** Takes back what was said before. */
  CORRECTION,
  /** Somebody else in several words: "the older one". */
  KIN_IN_WORDS
}
