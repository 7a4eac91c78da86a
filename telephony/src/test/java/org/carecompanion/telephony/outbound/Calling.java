package org.carecompanion.telephony.outbound;

import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.PhoneBench;

/** Lets tests of other packages have a call dialed. */
public final class Calling {
  private Calling() {}

  public static void dial(PhoneBench bench, CallId call) {
    bench.run(Dialer.class, call);
  }
}
