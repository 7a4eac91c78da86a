package org.carecompanion.domain.call;

/** Why a call is placed. */
public enum CallType {
  /** How the patient is doing after surgery. */
  FOLLOW_UP,
  /** How the patient may be called, in which language, and with whom we may speak. */
  ENROLMENT,
  /** What the patient would do if something went wrong; no scores. */
  EDUCATION
}
