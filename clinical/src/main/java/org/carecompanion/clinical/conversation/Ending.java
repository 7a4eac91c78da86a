package org.carecompanion.clinical.conversation;

/** Why the companion ended the conversation. */
public enum Ending {
  /** Every question was put. */
  COMPLETED,
  /** The urgent gate fired; the emergency wording was the last thing said. */
  URGENT,
  STOP_ASKED,
  NURSE_ASKED,
  /** The patient took leave before the last question. */
  GOODBYE,
  WRONG_PERSON,
  WRONG_NUMBER,
  IDENTITY_FAILED,
  /** Nobody spoke any more. */
  WENT_SILENT
}
