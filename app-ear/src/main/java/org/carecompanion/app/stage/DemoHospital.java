package org.carecompanion.app.stage;

import java.util.HashMap;
import java.util.Map;

/** The hospital that every stage plays in. */
final class DemoHospital {
  private DemoHospital() {}

  /**
   * @param carrier where the simulated phone company answers
   * @param publicUrl where it reaches the product
   */
  static Map<String, String> settings(CarrierAccount account, String carrier, String publicUrl) {
    Map<String, String> settings = new HashMap<>();
    settings.put("COMPANION_PUBLIC_URL", publicUrl);
    settings.put("HOSPITAL_NAME", "Lakeside Hospital");
    settings.put("HOSPITAL_COUNTRY", "US");
    settings.put("HOSPITAL_ZONE", "America/New_York");
    settings.put("HOSPITAL_PHONE", "+12125550100");
    settings.put("TWILIO_ACCOUNT_SID", account.sid());
    settings.put("TWILIO_AUTH_TOKEN", account.token());
    settings.put("TWILIO_FROM_NUMBER", "+12125550199");
    settings.put("TWILIO_API_URL", carrier);
    return settings;
  }
}
