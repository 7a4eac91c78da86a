package org.carecompanion.app.stage;

import java.security.SecureRandom;
import java.util.HexFormat;

/** An account of the simulated phone company, made up anew for each stage. */
record CarrierAccount(String sid, String token) {
  private static final int BYTES = 16;

  static CarrierAccount random() {
    return new CarrierAccount("AC" + hex(), hex());
  }

  private static String hex() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "CarrierAccount[" + sid + ", [redacted]]";
  }
}
