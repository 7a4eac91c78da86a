package org.carecompanion.adminui.call;

/** Which of two things a page too narrow for both of them shows. */
enum CallPart {
  CONVERSATION,
  ANSWERS
}
