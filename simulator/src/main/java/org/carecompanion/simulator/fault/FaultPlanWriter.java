package org.carecompanion.simulator.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes the faults that have not struck yet, as {@link FaultPlanReader} reads them. */
public final class FaultPlanWriter {
  private FaultPlanWriter() {}

  public static ObjectNode of(Faults faults) {
    ObjectNode plan = JsonNodeFactory.instance.objectNode();
    ArrayNode rest = plan.putArray("rest");
    faults
        .rest()
        .forEach(
            fault -> {
              ObjectNode node = rest.addObject().put("on", fault.operation().label());
              write(node, fault.trouble());
              node.put("times", fault.times());
            });
    ArrayNode speech = plan.putArray("speech");
    faults
        .speech()
        .forEach(
            fault -> {
              ObjectNode node = speech.addObject().put("vendor", fault.vendor().label());
              write(node, fault.trouble());
              node.put("times", fault.times());
            });
    write(plan.putObject("status_callbacks"), faults.callbacks());
    write(plan.putObject("recording_callbacks"), faults.recordingCallbacks());
    return plan.put("prices", faults.prices().name().toLowerCase(Locale.ROOT));
  }

  private static void write(ObjectNode node, RestFault.Trouble trouble) {
    switch (trouble) {
      case RestFault.Trouble.Refuses refuses ->
          node.put("trouble", "refuses").put("status", refuses.status());
      case RestFault.Trouble.RateLimited limited -> node.put("trouble", "rate_limited");
      case RestFault.Trouble.AcceptsButAnswers accepts ->
          node.put("trouble", "accepts_but_answers").put("status", accepts.status());
      case RestFault.Trouble.BreaksOff breaks -> node.put("trouble", "breaks_off");
      case RestFault.Trouble.Delays delays ->
          node.put("trouble", "delays").put("delay_ms", delays.millis());
    }
  }

  private static void write(ObjectNode node, SpeechFault.Trouble trouble) {
    switch (trouble) {
      case SpeechFault.Trouble.None none ->
          throw new IllegalArgumentException("a fault without trouble");
      case SpeechFault.Trouble.Down down -> node.put("trouble", "down");
      case SpeechFault.Trouble.Slow slow ->
          node.put("trouble", "slow").put("delay_ms", slow.delayMillis());
      case SpeechFault.Trouble.Wrong wrong -> node.put("trouble", "wrong");
      case SpeechFault.Trouble.Breaks breaks ->
          node.put("trouble", "breaks").put("after_ms", breaks.afterMillis());
      case SpeechFault.Trouble.Hangs hangs -> node.put("trouble", "hangs");
    }
  }

  private static void write(ObjectNode node, CallbackFault fault) {
    node.put("mode", fault.mode().name().toLowerCase(Locale.ROOT));
    ArrayNode events = node.putArray("events");
    fault.events().forEach(events::add);
    node.put("late_ms", fault.lateMillis());
  }
}
