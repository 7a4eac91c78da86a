package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.patient.Ring;
import org.carecompanion.simulator.phone.CallOrder.Detection;
import org.carecompanion.simulator.phone.LineInterrupted.Cause;

/** One call from dialing to hang-up. Its life: queued, initiated, ringing, in progress, over. */
final class CallRun {
  /** From the order to the far network, and until that network says busy or unknown. */
  private static final Duration SET_UP = Duration.ofMillis(600);

  private static final Duration NETWORK_ANSWERS = Duration.ofMillis(1500);

  private final Carrier carrier;
  private final PhoneCall call;
  private final Asker asker;
  private final ProgressReporter reporter;

  CallRun(Carrier carrier, PhoneCall call) {
    this.carrier = carrier;
    this.call = call;
    this.asker = new Asker(carrier, call);
    this.reporter = new ProgressReporter(carrier, call, asker);
  }

  /** Plays the call; {@code ring} is what it meets at the other end. */
  void play(Ring ring) {
    Thread.startVirtualThread(reporter);
    CallEnd end;
    try {
      end = dial(ring);
    } catch (LineInterrupted interrupted) {
      end = CallEnd.canceled(interrupted.cause());
    } catch (RuntimeException broken) {
      // a call that never ends would look like the product's fault
      end = CallEnd.failed(0, "the simulator broke: " + broken);
    }
    finish(end);
  }

  private CallEnd dial(Ring ring) throws LineInterrupted {
    call.line().pause(SET_UP);
    reporter.report(CallStatus.INITIATED, Map.of());
    call.line().pause(NETWORK_ANSWERS);
    return switch (ring) {
      case Ring.Unreachable nowhere -> CallEnd.unreachable();
      case Ring.Busy busy -> CallEnd.busy();
      case Ring.RingsOut endless -> {
        rings(call.order().limits().ringing());
        yield CallEnd.noAnswer();
      }
      case Ring.Answered answered -> {
        Duration longest = call.order().limits().ringing();
        if (answered.after().compareTo(longest) > 0) {
          rings(longest);
          yield CallEnd.noAnswer();
        }
        rings(answered.after());
        yield talk(new OtherEnd(call, answered.callee(), carrier.clock()));
      }
    };
  }

  private void rings(Duration howLong) throws LineInterrupted {
    call.ringing(carrier.clock().instant());
    reporter.report(CallStatus.RINGING, Map.of());
    call.line().pause(howLong);
  }

  private CallEnd talk(OtherEnd otherEnd) {
    call.line().answered(call.order().limits().talking());
    call.answered(carrier.clock().instant());
    reporter.report(CallStatus.IN_PROGRESS, Map.of());
    otherEnd.greets();
    StreamPlayer streams = new StreamPlayer(carrier, call, asker);
    ScriptPlayer player = new ScriptPlayer(call, new Pages(call, asker), otherEnd, streams);
    return follow(player, () -> player.play(call.order().script(), detect(otherEnd)));
  }

  /** A way to the end of the call, which something from outside may cut short. */
  private interface Course {
    CallEnd follow() throws LineInterrupted;
  }

  private CallEnd follow(ScriptPlayer player, Course first) {
    Course course = first;
    while (true) {
      try {
        return course.follow();
      } catch (LineInterrupted interrupted) {
        switch (interrupted.cause()) {
          case Cause.Ordered(Command.Redirect redirect) ->
              course = () -> player.play(redirect.script(), Map.of());
          case Cause.Ordered(Command.HangUp hangUp) -> {
            return CallEnd.completed(
                switch (hangUp.by()) {
                  case CLIENT -> "ended by the client";
                  case PATIENT -> "the other end hung up";
                });
          }
          case Cause.TimeIsUp timeIsUp -> {
            return CallEnd.completed("the time limit was reached");
          }
          case Cause.Stopping stopping -> {
            return CallEnd.completed("the simulator stopped");
          }
        }
      }
    }
  }

  /** Looks for a machine; what the first document's request is to say about it. */
  private Map<String, String> detect(OtherEnd otherEnd) throws LineInterrupted {
    return switch (call.order().options().detection()) {
      case Detection.Off off -> Map.of();
      case Detection.BeforeScript before -> {
        var result = MachineDetector.detect(before.search(), otherEnd.callee());
        call.line().pause(result.duration());
        call.answeredBy(result.answeredBy());
        yield fields(result);
      }
      case Detection.BesideScript beside -> {
        var result = MachineDetector.detect(beside.search(), otherEnd.callee());
        Thread.startVirtualThread(() -> reportLater(beside, result));
        yield Map.of();
      }
    };
  }

  private void reportLater(Detection.BesideScript detection, MachineDetector.Result result) {
    try {
      Thread.sleep(call.line().tempo().real(result.duration()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (call.status() == CallStatus.IN_PROGRESS) {
      call.answeredBy(result.answeredBy());
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("CallSid", call.sid().value());
      fields.put("AccountSid", carrier.accountSid());
      fields.putAll(fields(result));
      detection.report().ifPresent(target -> asker.send(WebhookKind.AMD, target, fields));
    }
  }

  private static Map<String, String> fields(MachineDetector.Result result) {
    return Map.of(
        "AnsweredBy", result.answeredBy(),
        "MachineDetectionDuration", Long.toString(result.duration().toMillis()));
  }

  private void finish(CallEnd end) {
    call.ended(end, carrier.clock().instant());
    Map<String, String> extra = new LinkedHashMap<>();
    long seconds = call.talked().toSeconds();
    extra.put("CallDuration", Long.toString(seconds));
    extra.put("Duration", Long.toString((seconds + 59) / 60));
    extra.put("SipResponseCode", Integer.toString(end.sipCode()));
    call.answeredBy().ifPresent(whom -> extra.put("AnsweredBy", whom));
    call.recording()
        .ifPresent(
            recording -> extra.putAll(new RecordingReporter(carrier, asker).tell(recording)));
    reporter.report(end.status(), extra);
  }
}
