package org.carecompanion.domain.call;

import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;

/** Who is to be called, on which number, why, and with which version of which questions. */
public record CallPlan(
    PatientId patient,
    PhoneNumber number,
    CallType type,
    ProtocolChoice protocol,
    CallWishes wishes) {
  /** Without a wish. */
  public CallPlan(PatientId patient, PhoneNumber number, CallType type, ProtocolChoice protocol) {
    this(patient, number, type, protocol, CallWishes.NONE);
  }

  /**
   * The questions of this call, fixed when it is planned.
   *
   * @param postOperativeDay days since the operation, which is day 0
   */
  public record ProtocolChoice(String key, int version, int postOperativeDay) {}
}
