package org.carecompanion.simulator.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.simulator.phone.PhoneCall;
import org.jspecify.annotations.Nullable;

/** A call as the REST resource shows it. Durations and prices are strings. */
final class CallJson {
  private static final List<String> SUBRESOURCES =
      List.of(
          "notifications",
          "recordings",
          "payments",
          "events",
          "siprec",
          "streams",
          "transcriptions",
          "user_defined_message_subscriptions",
          "user_defined_messages");

  /** US dollars a minute; what a call to the United States costs at Twilio. */
  private static final double PRICE = 0.014;

  private CallJson() {}

  /**
   * @param priced whether what the call cost is known by now
   */
  static ObjectNode of(PhoneCall call, String accountSid, boolean priced) {
    String uri = "/2010-04-01/Accounts/" + accountSid + "/Calls/" + call.sid();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", call.sid().value());
    json.put("account_sid", accountSid);
    json.putNull("parent_call_sid");
    putParties(json, call);
    json.put("status", call.status().label());
    json.put("direction", "outbound-api");
    json.put("answered_by", call.answeredBy().orElse(null));
    json.put("start_time", date(call.answeredAt().or(call::endedAt)));
    json.put("end_time", date(call.endedAt()));
    json.put("duration", call.status().isOver() ? duration(call) : null);
    json.put("price", priced ? price(call) : null);
    json.put("price_unit", "USD");
    json.put("date_created", TwilioFormat.date(call.createdAt()));
    json.put("date_updated", TwilioFormat.date(call.updatedAt()));
    json.put("api_version", "2010-04-01");
    json.putNull("forwarded_from");
    json.putNull("group_sid");
    json.putNull("caller_name");
    json.put("queue_time", "0");
    json.putNull("trunk_sid");
    json.put("uri", uri + ".json");
    ObjectNode subresources = json.putObject("subresource_uris");
    SUBRESOURCES.forEach(name -> subresources.put(name, uri + "/" + inPath(name) + ".json"));
    return json;
  }

  private static void putParties(ObjectNode json, PhoneCall call) {
    String to = call.order().parties().to();
    String from = call.order().parties().from();
    json.put("to", to);
    json.put("to_formatted", TwilioFormat.formatted(to));
    json.put("from", from);
    json.put("from_formatted", TwilioFormat.formatted(from));
    UUID number = UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
    json.put("phone_number_sid", "PN" + number.toString().replace("-", ""));
  }

  private static String duration(PhoneCall call) {
    return Long.toString(call.talked().toSeconds());
  }

  private static String price(PhoneCall call) {
    long minutes = Math.max(1, (call.talked().toSeconds() + 59) / 60);
    return String.format(Locale.ROOT, "-%.5f", minutes * PRICE);
  }

  private static @Nullable String date(Optional<Instant> instant) {
    return instant.map(TwilioFormat::date).orElse(null);
  }

  /** {@code user_defined_messages} is {@code UserDefinedMessages} in an address. */
  private static String inPath(String name) {
    StringBuilder path = new StringBuilder();
    for (String word : name.split("_")) {
      path.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return path.toString();
  }
}
