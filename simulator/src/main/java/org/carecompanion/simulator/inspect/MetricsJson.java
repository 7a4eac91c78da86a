package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carecompanion.simulator.measure.LatencyFigures;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.measure.WebhookMeter;
import org.carecompanion.simulator.media.StreamLeg;
import org.carecompanion.simulator.phone.Journal;
import org.carecompanion.simulator.phone.PhoneCall;
import org.carecompanion.simulator.phone.Switchboard;
import org.carecompanion.simulator.twilio.Messages;

/** Figures since the start or the last reset; calls count from their creation. */
final class MetricsJson {
  private final Switchboard switchboard;
  private final Messages messages;
  private final WebhookMeter meter;

  MetricsJson(Switchboard switchboard, Messages messages, WebhookMeter meter) {
    this.switchboard = switchboard;
    this.messages = messages;
    this.meter = meter;
  }

  ObjectNode read() {
    List<PhoneCall> calls =
        switchboard.calls().stream()
            .filter(call -> !call.createdAt().isBefore(meter.since()))
            .toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("since", meter.since().toString());
    ObjectNode webhooks = json.putObject("webhooks");
    meter.figures().forEach((kind, figures) -> webhooks.set(kind, figures(figures)));
    json.set("calls", calls(calls));
    json.set("streams", streams(switchboard.calls()));
    json.put("messages", messages.all().size());
    json.put("violations", calls.stream().mapToInt(c -> c.journal().violations().size()).sum());
    json.put(
        "unrecognised_prompts",
        calls.stream().mapToInt(c -> c.journal().unrecognisedPrompts().size()).sum());
    return json;
  }

  /** Of all calls there were: those of the streams that began before the last reset go on. */
  private static ObjectNode streams(List<PhoneCall> calls) {
    ObjectNode json =
        StreamMetricsJson.of(calls.stream().flatMap(c -> c.journal().streams().stream()).toList());
    json.put("refused", calls.stream().mapToLong(c -> refusedStreams(c.journal())).sum());
    json.put("gathered", calls.stream().filter(c -> gathered(c.journal())).count());
    return json;
  }

  private static long refusedStreams(Journal journal) {
    return journal.violations().stream().filter(it -> StreamLeg.isRefusal(it.code())).count();
  }

  /** Whether the carrier listened in the product's place. */
  private static boolean gathered(Journal journal) {
    return journal.visits().stream().anyMatch(it -> it.kind() == WebhookKind.GATHER_RESPONSE);
  }

  private static ObjectNode calls(List<PhoneCall> calls) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("created", calls.size());
    json.put("live", calls.stream().filter(call -> !call.status().isOver()).count());
    Map<String, Integer> ended = new TreeMap<>();
    calls.stream()
        .filter(call -> call.status().isOver())
        .forEach(call -> ended.merge(call.status().label(), 1, Integer::sum));
    ObjectNode byStatus = json.putObject("ended");
    ended.forEach(byStatus::put);
    return json;
  }

  private static ObjectNode figures(LatencyFigures figures) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("count", figures.counts().answered())
        .put("errors", figures.counts().errors())
        .put("p50_ms", figures.p50())
        .put("p95_ms", figures.p95())
        .put("p99_ms", figures.p99())
        .put("max_ms", figures.max());
  }
}
