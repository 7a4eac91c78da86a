package org.carecompanion.simulator.phone;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carecompanion.simulator.fault.CallbackFault;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** Tells that a recording can be fetched, on a thread of its own: it depends on no other report. */
final class RecordingReporter {
  private final Carrier carrier;
  private final Asker asker;
  private final CallbackFault fault;

  RecordingReporter(Carrier carrier, Asker asker) {
    this.carrier = carrier;
    this.asker = asker;
    this.fault = carrier.faults().recordingCallbacks();
  }

  /** Tells of it; returns what the last status callback of a call recorded by order says of it. */
  Map<String, String> tell(Recording recording) {
    Map<String, String> name = name(recording);
    PhoneCall call = recording.call();
    Map<String, String> fields = new LinkedHashMap<>(name);
    fields.put("AccountSid", carrier.accountSid());
    fields.put("CallSid", call.sid().value());
    fields.put("RecordingStatus", "completed");
    fields.put("RecordingChannels", Integer.toString(recording.channels()));
    fields.put(
        "RecordingStartTime",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            recording.startedAt().atOffset(ZoneOffset.UTC)));
    fields.put("RecordingSource", "OutboundAPI");
    fields.put("RecordingTrack", "both");
    call.order()
        .options()
        .recording()
        .flatMap(CallOrder.Recording::report)
        .ifPresent(target -> Thread.startVirtualThread(() -> deliver(target, fields)));
    return name;
  }

  private Map<String, String> name(Recording recording) {
    String address =
        "https://api.twilio.com/2010-04-01/Accounts/"
            + carrier.accountSid()
            + "/Recordings/"
            + recording.sid();
    return Map.of(
        "RecordingUrl", address,
        "RecordingSid", recording.sid(),
        "RecordingDuration", Long.toString(recording.length().toSeconds()));
  }

  private void deliver(WebhookTarget target, Map<String, String> fields) {
    try {
      switch (fault.mode()) {
        case NONE, SHUFFLED -> asker.send(WebhookKind.RECORDING, target, fields);
        case DUPLICATED -> {
          asker.send(WebhookKind.RECORDING, target, fields);
          asker.send(WebhookKind.RECORDING, target, fields);
        }
        case LATE -> {
          TimeUnit.MILLISECONDS.sleep(fault.lateMillis());
          asker.send(WebhookKind.RECORDING, target, fields);
        }
        case MISSING -> {
          // the fault is that nothing is sent
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
