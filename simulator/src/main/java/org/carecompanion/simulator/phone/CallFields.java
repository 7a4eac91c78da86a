package org.carecompanion.simulator.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carecompanion.simulator.phone.CallOrder.Parties;

/** The form fields that every webhook about a call carries, in Twilio's names. */
final class CallFields {
  private CallFields() {}

  static Map<String, String> of(PhoneCall call, String accountSid, CallStatus status) {
    Parties parties = call.order().parties();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("CallSid", call.sid().value());
    fields.put("AccountSid", accountSid);
    fields.put("From", parties.from());
    fields.put("To", parties.to());
    fields.put("Caller", parties.from());
    fields.put("Called", parties.to());
    fields.put("CallStatus", status.label());
    fields.put("ApiVersion", "2010-04-01");
    fields.put("Direction", "outbound-api");
    putPlace(fields, "From", parties.from());
    putPlace(fields, "Caller", parties.from());
    putPlace(fields, "To", parties.to());
    putPlace(fields, "Called", parties.to());
    return fields;
  }

  /** Twilio sends a number's place even where it knows none; empty fields are signed too. */
  private static void putPlace(Map<String, String> fields, String prefix, String number) {
    fields.put(prefix + "City", "");
    fields.put(prefix + "State", "");
    fields.put(prefix + "Zip", "");
    fields.put(prefix + "Country", number.startsWith("+1") ? "US" : "");
  }
}
