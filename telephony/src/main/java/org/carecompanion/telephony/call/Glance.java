package org.carecompanion.telephony.call;

/** What came of looking at a call. */
public sealed interface Glance {
  /** It stands so. */
  record Seen(LiveLook look) implements Glance {}

  /** Its sound does not run through this node. */
  record NotHere() implements Glance {}

  /** It is here, and was too busy to answer: nothing says that it stands otherwise than before. */
  record NoAnswer() implements Glance {}
}
