package org.carecompanion.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What is planned can be looked at, in the words it was planned in. */
class FaultPlanTest {
  private static final String EVERYTHING =
      """
      {"rest": [{"on": "calls.create", "trouble": "refuses", "status": 503, "times": 2},
                {"on": "calls.fetch", "trouble": "rate_limited", "times": 1},
                {"on": "calls.list", "trouble": "accepts_but_answers", "status": 500, "times": 1},
                {"on": "messages.create", "trouble": "breaks_off", "times": 1},
                {"on": "messages.fetch", "trouble": "delays", "delay_ms": 70, "times": 1}],
       "speech": [{"vendor": "google.stt", "trouble": "breaks", "after_ms": 3000, "times": 2},
                  {"vendor": "google.tts", "trouble": "slow", "delay_ms": 900, "times": 1},
                  {"vendor": "azure.tts", "trouble": "down", "times": 1},
                  {"vendor": "azure.tts", "trouble": "wrong", "times": 1},
                  {"vendor": "google.stt", "trouble": "hangs", "times": 1}],
       "status_callbacks": {"mode": "late", "events": ["completed"], "late_ms": 2000},
       "recording_callbacks": {"mode": "missing", "events": [], "late_ms": 2000},
       "prices": "never"}
      """;

  private final Faults faults = new Faults();

  @Test
  void a_plan_is_shown_as_it_was_made() throws Exception {
    JsonNode plan = new ObjectMapper().readTree(EVERYTHING);
    FaultPlanReader.apply(plan, faults);
    assertThat(FaultPlanWriter.of(faults).toString()).isEqualTo(plan.toString());
  }

  @Test
  void what_has_struck_is_not_shown_any_more() throws Exception {
    FaultPlanReader.apply(new ObjectMapper().readTree(EVERYTHING), faults);
    assertThat(faults.next(SpeechVendor.GOOGLE_EARS)).isPresent();
    assertThat(faults.next(SpeechVendor.GOOGLE_VOICE)).isPresent();
    JsonNode speech = FaultPlanWriter.of(faults).path("speech");
    assertThat(speech).hasSize(4);
    assertThat(speech.get(0).path("times").asInt()).isEqualTo(1);
  }
}
