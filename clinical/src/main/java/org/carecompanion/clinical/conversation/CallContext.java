package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.clinical.understanding.Person;

/**
 * Who is called, after what, for which hospital: everything a call may say that is not protocol.
 *
 * @param message what somebody wants this patient to be told; for nobody else's ears
 */
public record CallContext(
    Person person,
    Aftercare aftercare,
    HospitalVoice hospital,
    Optional<String> message,
    Recorded recorded) {
  /** Not recorded. */
  public CallContext(
      Person person, Aftercare aftercare, HospitalVoice hospital, Optional<String> message) {
    this(person, aftercare, hospital, message, Recorded.NO);
  }

  /** Whether the call is recorded, so that whoever answers is told before anything else. */
  public enum Recorded {
    YES,
    NO
  }

  /**
   * @param procedure as it follows "your": "right knee replacement"
   * @param postOperativeDay the day of surgery is 0
   */
  public record Aftercare(String procedure, int postOperativeDay) {}

  /**
   * @param callBackNumber as it is to be spoken
   * @param emergencyNumber of the hospital's country, such as 911
   * @param crisisNumber of the hospital's country, such as 988
   */
  public record HospitalVoice(
      String name, String callBackNumber, String emergencyNumber, String crisisNumber) {}
}
