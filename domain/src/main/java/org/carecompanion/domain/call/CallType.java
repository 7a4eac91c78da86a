package org.carecompanion.domain.call;

/** Why a call is placed. Enrolment and education come with their protocols. */
public enum CallType {
  FOLLOW_UP
}
