package org.carecompanion.db.start;

/** What the launcher asks before it stops the server. */
public interface OpenRequestsMXBean {
  /** How many requests are being answered. */
  int getOpen();

  /** From now on new ones get 503. There is no way back: the server is about to go. */
  void refuseNew();
}
