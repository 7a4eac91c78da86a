package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.media.StreamLeg;
import org.carecompanion.simulator.media.StreamLeg.End;
import org.carecompanion.simulator.media.StreamLeg.Opening;
import org.carecompanion.simulator.media.StreamLeg.Phone;
import org.carecompanion.simulator.media.StreamNames;
import org.carecompanion.simulator.media.TwilioWire;
import org.carecompanion.simulator.twiml.Verb.Stream;
import org.carecompanion.simulator.twiml.Violation;

/**
 * Gives an answered call's sound to the product for as long as the product keeps the stream. A
 * stream always runs at the pace of real time, whatever the simulator's speed.
 */
final class StreamPlayer {
  private final Carrier carrier;
  private final PhoneCall call;
  private final Asker asker;

  StreamPlayer(Carrier carrier, PhoneCall call, Asker asker) {
    this.carrier = carrier;
    this.call = call;
    this.asker = asker;
  }

  /**
   * Plays the stream to its end.
   *
   * @return what the action of the verb is told about it
   */
  Map<String, String> play(Stream stream, OtherEnd otherEnd) throws LineInterrupted {
    StreamNames names = StreamNames.of(call.sid().value(), carrier.accountSid());
    Map<String, String> told = told(stream, names);
    StreamLeg leg;
    try {
      leg = open(stream, names, otherEnd);
    } catch (StreamLeg.Refused refused) {
      call.journal()
          .note(List.of(new Violation(refused.code(), String.valueOf(refused.getMessage()))));
      report(
          stream,
          told,
          Map.of("StreamEvent", "stream-error", "StreamError", String.valueOf(refused.code())));
      return told;
    }
    call.journal().note(leg.watch());
    report(stream, told, Map.of("StreamEvent", "stream-started"));
    try {
      run(leg);
    } finally {
      leg.stop();
      report(stream, told, Map.of("StreamEvent", "stream-stopped"));
    }
    if (leg.ended().filter(end -> end == End.PATIENT_HUNG_UP).isPresent()) {
      otherEnd.leaves();
    }
    return told;
  }

  private StreamLeg open(Stream stream, StreamNames names, OtherEnd otherEnd)
      throws StreamLeg.Refused {
    String signature = carrier.account().signature().of(stream.address(), Map.of());
    Opening opening =
        new Opening(
            stream.address(),
            Map.of("X-Twilio-Signature", signature, "User-Agent", "TwilioProxy/1.1"),
            stream.parameters(),
            call.line().elapsed());
    Carrier.World world = carrier.world();
    Phone phone =
        new Phone(
            otherEnd.callee(),
            call.order().parties().to(),
            world.speaker(),
            world.times(),
            otherEnd);
    return StreamLeg.open(opening, new TwilioWire(names), phone, names.streamSid());
  }

  private void run(StreamLeg leg) throws LineInterrupted {
    while (leg.ended().isEmpty()) {
      leg.tick();
      Duration wait = Duration.ofNanos(Math.max(0, leg.due() - System.nanoTime()));
      call.line().pause(call.line().tempo().simulated(wait));
    }
  }

  private static Map<String, String> told(Stream stream, StreamNames names) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("StreamSid", names.streamSid());
    told.put("StreamName", stream.name());
    return told;
  }

  private void report(Stream stream, Map<String, String> told, Map<String, String> event) {
    Map<String, String> fields = new LinkedHashMap<>(told);
    fields.put("AccountSid", carrier.accountSid());
    fields.put("CallSid", call.sid().value());
    fields.put("Timestamp", carrier.clock().instant().toString());
    fields.putAll(event);
    stream
        .statusCallback()
        .ifPresent(
            target ->
                Thread.startVirtualThread(() -> asker.send(WebhookKind.STREAM, target, fields)));
  }
}
