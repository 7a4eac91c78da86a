package org.carecompanion.telephony.carrier;

import java.util.UUID;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * An open phone line of a hospital, with what is needed to use it and to know its carrier's
 * webhooks.
 */
public record LineAccess(
    HospitalId hospital, UUID line, String key, Account account, Caller caller) {
  /** The carrier's account. The token never prints. */
  public record Account(String sid, String token) {
    @Override
    public String toString() {
      return "Account[redacted]";
    }
  }

  /**
   * Who the patient hears.
   *
   * @param number the line's own, E.164
   * @param hospitalName as spoken
   * @param callbackNumber E.164
   * @param emergencyNumber of the hospital's country
   */
  public record Caller(
      String number, String hospitalName, String callbackNumber, String emergencyNumber) {}

  @Override
  public String toString() {
    return "LineAccess[" + line + "]";
  }
}
