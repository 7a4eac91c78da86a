package org.carecompanion.simulator.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A text message as the REST resource shows it. */
final class MessageJson {
  /** Source: characters in one segment of a message that needs several, GSM-7 alphabet. */
  private static final int SEGMENT = 153;

  private static final int SINGLE_SEGMENT = 160;

  private MessageJson() {}

  /**
   * {@code status} is {@code queued} in the answer to a create and {@code delivered} afterwards.
   */
  static ObjectNode of(Message message, String accountSid, String status) {
    String uri = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + message.sid();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", message.sid());
    json.put("account_sid", accountSid);
    json.putNull("messaging_service_sid");
    json.put("to", message.parties().to());
    json.put("from", message.parties().from());
    json.put("body", message.body());
    json.put("status", status);
    json.put("num_segments", Integer.toString(segments(message.body())));
    json.put("num_media", "0");
    json.put("direction", "outbound-api");
    json.putNull("error_code");
    json.putNull("error_message");
    json.putNull("price");
    json.put("price_unit", "USD");
    json.put("api_version", "2010-04-01");
    String date = TwilioFormat.date(message.createdAt());
    json.put("date_created", date);
    json.put("date_updated", date);
    json.put("date_sent", status.equals("queued") ? null : date);
    json.put("uri", uri + ".json");
    json.putObject("subresource_uris").put("media", uri + "/Media.json");
    return json;
  }

  private static int segments(String body) {
    return body.length() <= SINGLE_SEGMENT ? 1 : (body.length() + SEGMENT - 1) / SEGMENT;
  }
}
