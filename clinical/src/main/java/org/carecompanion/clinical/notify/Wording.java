package org.carecompanion.clinical.notify;

import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.call.CallId;

/**
 * What messages to staff say: that something urgent waits and where. No name, no health word (HIPAA
 * minimum necessary).
 */
public final class Wording {
  public static final String SUBJECT = "An urgent alert is waiting";

  /** To the care team, after each call. */
  static final String CALL_ENDED = "A call has ended";

  private Wording() {}

  /**
   * @param publicUrl the console's address without a trailing slash
   */
  public static String text(String publicUrl, AlertId alert) {
    return "An urgent alert has not been acknowledged. Open it: " + publicUrl + "/alerts/" + alert;
  }

  static String callEnded(String publicUrl, CallId call) {
    return "A call with a patient has ended. Read what came of it: " + publicUrl + "/calls/" + call;
  }
}
