package org.carecompanion.simulator.phone;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carecompanion.simulator.fault.CallbackFault;
import org.carecompanion.simulator.fault.CallbackFault.Mode;
import org.carecompanion.simulator.measure.WebhookKind;

/**
 * Sends one call's status callbacks, one after the other on its own thread, so that a slow answer
 * does not hold up the call. Suffers the callback faults in force when the call was placed.
 */
final class ProgressReporter implements Runnable {
  private final Carrier carrier;
  private final PhoneCall call;
  private final Asker asker;
  private final CallbackFault fault;
  private final BlockingQueue<Callback> outbox = new LinkedBlockingQueue<>();
  private int sequence;

  /** One callback to be sent; the last one of a call ends the reporter. */
  private record Callback(CallStatus status, Map<String, String> fields) {}

  ProgressReporter(Carrier carrier, PhoneCall call, Asker asker) {
    this.carrier = carrier;
    this.call = call;
    this.asker = asker;
    this.fault = carrier.faults().callbacks();
  }

  /** Queues what the client asked to hear about; the end of a call always reaches the reporter. */
  void report(CallStatus status, Map<String, String> extra) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (wanted(status)) {
      fields.putAll(CallFields.of(call, carrier.accountSid(), status));
      fields.put("CallbackSource", "call-progress-events");
      fields.put("SequenceNumber", Integer.toString(sequence++));
      fields.put(
          "Timestamp",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              carrier.clock().instant().atOffset(ZoneOffset.UTC)));
      fields.putAll(extra);
    }
    outbox.add(new Callback(status, fields));
  }

  private boolean wanted(CallStatus status) {
    ProgressEvent event =
        switch (status) {
          case QUEUED, INITIATED -> ProgressEvent.INITIATED;
          case RINGING -> ProgressEvent.RINGING;
          case IN_PROGRESS -> ProgressEvent.ANSWERED;
          case COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED -> ProgressEvent.COMPLETED;
        };
    return call.order().callbacks().events().contains(event);
  }

  @Override
  public void run() {
    try {
      List<Callback> heldBack = new ArrayList<>();
      Callback next;
      do {
        next = outbox.take();
        if (next.fields().isEmpty()) {
          continue;
        }
        if (fault.mode() == Mode.SHUFFLED) {
          heldBack.add(next);
        } else {
          deliver(next);
        }
      } while (!next.status().isOver());
      Collections.reverse(heldBack);
      heldBack.forEach(this::send);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Callback callback) throws InterruptedException {
    if (!fault.touches(callback.status().label())) {
      send(callback);
      return;
    }
    switch (fault.mode()) {
      case NONE, SHUFFLED -> send(callback);
      case DUPLICATED -> {
        send(callback);
        send(callback);
      }
      case LATE -> {
        TimeUnit.MILLISECONDS.sleep(fault.lateMillis());
        send(callback);
      }
      case MISSING -> {
        // the fault is that nothing is sent
      }
    }
  }

  private void send(Callback callback) {
    call.order()
        .callbacks()
        .status()
        .ifPresent(target -> asker.send(WebhookKind.STATUS, target, callback.fields()));
  }
}
