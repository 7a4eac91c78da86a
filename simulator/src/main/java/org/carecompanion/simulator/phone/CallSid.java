package org.carecompanion.simulator.phone;

import java.util.UUID;

/** A call's name in the carrier's protocol: {@code CA} and 32 hexadecimal digits. */
public record CallSid(String value) {

  static CallSid fresh() {
    return new CallSid("CA" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Override
  public String toString() {
    return value;
  }
}
