package org.carecompanion.telephony.carrier;

import java.util.UUID;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PhoneNumber;

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
   * @param help whom to dial for help in the hospital's country
   */
  public record Caller(String number, String hospitalName, String callbackNumber, Help help) {
    /** What may be said on this line, also while nothing can be read. */
    public CallContext.HospitalVoice voice() {
      return new CallContext.HospitalVoice(
          hospitalName,
          new PhoneNumber(callbackNumber).national(),
          help.emergencyNumber(),
          help.crisisNumber());
    }
  }

  /** Numbers as they are dialed there, such as 911 and 988. */
  public record Help(String emergencyNumber, String crisisNumber) {}

  @Override
  public String toString() {
    return "LineAccess[" + line + "]";
  }
}
