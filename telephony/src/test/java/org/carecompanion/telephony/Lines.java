package org.carecompanion.telephony;

import java.util.UUID;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.LineAccess;

/** A line that needs no database. */
public final class Lines {
  public static final String PUBLIC_URL = "https://phone.hospital.example";
  public static final String ACCOUNT = "AC" + "0".repeat(32);
  public static final String TOKEN = "12345";

  public static final LineAccess HARBOR =
      new LineAccess(
          HospitalId.of("00000000-0000-4000-8000-000000000001"),
          UUID.fromString("00000000-0000-4000-8000-000000000002"),
          "the-key-of-this-line_0",
          new LineAccess.Account(ACCOUNT, TOKEN),
          new LineAccess.Caller(
              "+12125550101",
              "Harbor Hospital",
              "+12125550100",
              new LineAccess.Help("911", "988")));

  private Lines() {}

  /** Addresses under {@link #PUBLIC_URL}. */
  public static CarrierAddresses addresses() {
    return new Wiring().setting("companion.public.url", PUBLIC_URL).make(CarrierAddresses.class);
  }
}
