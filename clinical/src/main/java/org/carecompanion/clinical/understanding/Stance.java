package org.carecompanion.clinical.understanding;

/** How a question stands to a symptom that it names: what a bare "no" says about it. */
enum Stance {
  /** "Any fever?": no is absent. */
  ASKED,
  /** "No fever, right?": no, and yes too, is absent. */
  DENIED,
  /**
   * "You have a fever", "do you still have that cough?": no is absent, anything else lets it stand.
   */
  STATED,
  /** "Is the redness getting bigger?": the redness is there whatever the answer. */
  PRESUPPOSED,
  /** "Is the swelling gone?": yes is over, no is there. */
  OVER,
  /** "Can you walk without chest pain?": yes is absent. */
  FREE_OF,
  /** "How's your breathing?": fine is absent, a struggle is present. */
  HOW_WELL,
  /** "Can you feel your toes?": no is present. */
  ABLE,
  /** "If you get a fever, call us". */
  CONDITIONAL,
  /** "Anyone in your family with a fever?" */
  OF_OTHERS
}
