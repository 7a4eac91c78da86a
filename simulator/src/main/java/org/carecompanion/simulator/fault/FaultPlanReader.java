package org.carecompanion.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carecompanion.simulator.fault.CallbackFault.Mode;
import org.carecompanion.simulator.fault.Faults.Prices;
import org.carecompanion.simulator.fault.RestFault.Trouble;

/**
 * Reads a fault plan. {@code {}} is fair weather.
 *
 * <pre>{@code
 * {"rest": [{"on": "calls.create", "trouble": "refuses", "status": 503, "times": 1}],
 *  "status_callbacks": {"mode": "late", "events": ["completed"], "late_ms": 2000}}
 * }</pre>
 *
 * <p>Troubles: {@code refuses} and {@code accepts_but_answers} (with {@code status}), {@code
 * rate_limited}, {@code breaks_off}, {@code delays} (with {@code delay_ms}). Modes: {@code none},
 * {@code shuffled}, {@code duplicated}, {@code missing}, {@code late}; the same for {@code
 * recording_callbacks}. {@code "prices": "never"} keeps the price of every call unknown.
 *
 * <p>{@code "speech": [{"vendor": "google.stt", "trouble": "breaks", "after_ms": 3000, "times":
 * 2}]}: {@code google.stt}, {@code google.tts} or {@code azure.tts}; {@code down}, {@code slow}
 * (with {@code delay_ms}), {@code wrong}, {@code breaks} (with {@code after_ms}), {@code hangs}.
 */
public final class FaultPlanReader {
  private static final Set<String> FIELDS =
      Set.of("rest", "status_callbacks", "recording_callbacks", "prices", "speech");
  private static final int UNAVAILABLE = 503;
  private static final long DEFAULT_DELAY_MS = 2000;

  private FaultPlanReader() {}

  /**
   * Puts the plan in force.
   *
   * @throws IllegalArgumentException naming what cannot be understood; nothing changes then
   */
  public static void apply(JsonNode plan, Faults faults) {
    plan.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("unknown field " + name);
              }
            });
    List<RestFault> rest = new ArrayList<>();
    plan.path("rest").forEach(node -> rest.add(restFault(node)));
    List<SpeechFault> speech = new ArrayList<>();
    plan.path("speech").forEach(node -> speech.add(speechFault(node)));
    CallbackFault ofRecordings = callbackFault(plan.path("recording_callbacks"));
    Prices prices =
        Prices.valueOf(plan.path("prices").asText(Prices.LATER.name()).toUpperCase(Locale.ROOT));
    faults.replace(rest, callbackFault(plan.path("status_callbacks")));
    faults.replace(ofRecordings, prices);
    faults.replace(speech);
  }

  private static RestFault restFault(JsonNode node) {
    String label = node.path("on").asText();
    RestOperation operation =
        RestOperation.of(label)
            .orElseThrow(() -> new IllegalArgumentException("unknown operation '" + label + "'"));
    return new RestFault(operation, trouble(node), node.path("times").asInt(1));
  }

  private static SpeechFault speechFault(JsonNode node) {
    String label = node.path("vendor").asText();
    SpeechVendor vendor =
        SpeechVendor.of(label)
            .orElseThrow(() -> new IllegalArgumentException("unknown vendor '" + label + "'"));
    SpeechFault.Trouble trouble =
        switch (node.path("trouble").asText()) {
          case "down" -> new SpeechFault.Trouble.Down();
          case "slow" ->
              new SpeechFault.Trouble.Slow(node.path("delay_ms").asLong(DEFAULT_DELAY_MS));
          case "wrong" -> new SpeechFault.Trouble.Wrong();
          case "breaks" ->
              new SpeechFault.Trouble.Breaks(node.path("after_ms").asLong(DEFAULT_DELAY_MS));
          case "hangs" -> new SpeechFault.Trouble.Hangs();
          default -> throw new IllegalArgumentException("unknown trouble " + node.path("trouble"));
        };
    return new SpeechFault(vendor, trouble, node.path("times").asInt(1));
  }

  private static Trouble trouble(JsonNode node) {
    int status = node.path("status").asInt(UNAVAILABLE);
    return switch (node.path("trouble").asText()) {
      case "refuses" -> new Trouble.Refuses(status);
      case "rate_limited" -> new Trouble.RateLimited();
      case "accepts_but_answers" -> new Trouble.AcceptsButAnswers(status);
      case "breaks_off" -> new Trouble.BreaksOff();
      case "delays" -> new Trouble.Delays(node.path("delay_ms").asLong(DEFAULT_DELAY_MS));
      default -> throw new IllegalArgumentException("unknown trouble " + node.path("trouble"));
    };
  }

  private static CallbackFault callbackFault(JsonNode node) {
    if (node.isMissingNode()) {
      return CallbackFault.NONE;
    }
    Set<String> events = new LinkedHashSet<>();
    node.path("events").forEach(event -> events.add(event.asText()));
    return new CallbackFault(
        Mode.valueOf(node.path("mode").asText().toUpperCase(Locale.ROOT)),
        events,
        node.path("late_ms").asLong(DEFAULT_DELAY_MS));
  }
}
