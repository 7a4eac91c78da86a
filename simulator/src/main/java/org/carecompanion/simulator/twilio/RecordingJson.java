package org.carecompanion.simulator.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.carecompanion.simulator.phone.Recording;

/** A recording as the REST resource shows it. */
final class RecordingJson {
  private RecordingJson() {}

  static ObjectNode of(Recording recording, String accountSid) {
    String uri = "/2010-04-01/Accounts/" + accountSid + "/Recordings/" + recording.sid();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", recording.sid());
    json.put("account_sid", accountSid);
    json.put("call_sid", recording.call().sid().value());
    json.putNull("conference_sid");
    json.put("api_version", "2010-04-01");
    json.put("status", recording.status());
    json.put("source", "OutboundAPI");
    json.put("channels", recording.channels());
    boolean over = recording.call().status().isOver();
    json.put("duration", over ? Long.toString(recording.length().toSeconds()) : "-1");
    json.put("start_time", TwilioFormat.date(recording.startedAt()));
    json.put("date_created", TwilioFormat.date(recording.startedAt()));
    json.put("date_updated", TwilioFormat.date(recording.call().updatedAt()));
    json.putNull("price");
    json.put("price_unit", "USD");
    json.putNull("error_code");
    json.putNull("encryption_details");
    json.put("uri", uri + ".json");
    json.put("media_url", "https://api.twilio.com" + uri);
    json.putObject("subresource_uris");
    return json;
  }
}
