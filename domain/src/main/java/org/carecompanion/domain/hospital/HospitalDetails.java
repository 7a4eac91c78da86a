package org.carecompanion.domain.hospital;

import java.time.ZoneId;

/**
 * What a hospital says about itself.
 *
 * @param callbackNumber the number patients are told to call, E.164
 */
public record HospitalDetails(String name, ZoneId timeZone, String callbackNumber) {
  public HospitalDetails {
    if (name.isBlank() || name.length() > 80)
      throw new IllegalArgumentException("a hospital name has 1 to 80 characters");
    if (!callbackNumber.matches("\\+[1-9][0-9]{6,14}"))
      throw new IllegalArgumentException("the call-back number is not E.164");
  }
}
