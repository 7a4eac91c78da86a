package org.carecompanion.clinical.notify;

import org.carecompanion.domain.alert.AlertId;

/**
 * What messages to staff say: that something urgent waits and where. No name, no health word (HIPAA
 * minimum necessary).
 */
public final class Wording {
  public static final String SUBJECT = "An urgent alert is waiting";

  private Wording() {}

  /**
   * @param publicUrl the console's address without a trailing slash
   */
  public static String text(String publicUrl, AlertId alert) {
    return "An urgent alert has not been acknowledged. Open it: " + publicUrl + "/alerts/" + alert;
  }
}
