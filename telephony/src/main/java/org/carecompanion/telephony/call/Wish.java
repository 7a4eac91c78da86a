package org.carecompanion.telephony.call;

/** What is to become of a call when nothing is left to say. */
enum Wish {
  GO_ON,
  TAKE_LEAVE,
  /** The carrier is to listen and speak. */
  FALL_BACK,
  /** Somebody has cut it short: not a word more, whatever was left to say. */
  HANG_UP;

  /** Whether we still say what there is to say. */
  boolean speaks() {
    return this == GO_ON || this == TAKE_LEAVE;
  }
}
