package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is measured of calls with live sound, and what patients do while they are spoken to. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class StreamTimesTest extends StreamStage {
  private static final String NODS = "+17035550134";

  @Test
  void sound_comes_at_the_pace_of_real_time() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (us.messages("media").size() == 100) us.hangsUpTheStream();
        });
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    double stalled = record.at("/streams/0/simulator_stalled_ms").asDouble() / 1000;
    List<StreamingProduct.Message> media = stream.messages("media");
    double seconds = (media.get(99).at() - media.get(19).at()) / 1e9;
    assertThat(seconds).isBetween(1.5, 2.0 + stalled);
  }

  @Test
  void a_barge_in_is_measured_from_the_voice_to_the_silence() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says("This is a long story about umbrellas and ladders that goes on and on", "s");
          } else if (!us.heard().isEmpty() && us.messages("mark").isEmpty()) {
            us.clear();
          } else if (us.messages("media").size() > 250) {
            us.hangsUpTheStream();
          }
        });
    JsonNode record = simulator.ended(simulator.call(product, INTERRUPTS));
    JsonNode bargeIn = record.at("/streams/0/barge_ins/0");
    assertThat(bargeIn.path("second").asDouble()).isBetween(0.9, 2.0);
    assertThat(bargeIn.path("voice_to_clear_ms").asDouble()).isBetween(200.0, 6000.0);
    assertThat(bargeIn.path("frames_after_clear").asInt()).isZero();
    assertThat(bargeIn.path("pause_ms").asDouble()).as("all was sent at once").isZero();
    assertThat(record.at("/streams/0/frames_lost").asInt()).isPositive();
    assertThat(spoken(record))
        .element(2)
        .isEqualTo("patient: Wait a moment please, I must sit down");
  }

  @Test
  void frames_after_a_clear_are_counted() throws Exception {
    connects("");
    List<String> cleared = new ArrayList<>();
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says("This is a long story about umbrellas and ladders that goes on and on", "s");
          } else if (!us.heard().isEmpty() && cleared.isEmpty()) {
            cleared.add("once");
            us.clear();
            us.media(new byte[480]);
          } else if (us.messages("media").size() > 150) {
            us.hangsUpTheStream();
          }
        });
    JsonNode record = simulator.ended(simulator.call(product, INTERRUPTS));
    assertThat(record.at("/streams/0/barge_ins/0/frames_after_clear").asInt()).isEqualTo(3);
  }

  @Test
  void a_gap_in_the_middle_of_a_phrase_is_counted() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.media(new byte[1600]);
          } else if (us.messages("media").size() == 25) {
            us.media(new byte[1600]);
            us.mark("end of the phrase");
          } else if (us.messages("media").size() == 60) {
            us.media(new byte[160]);
            us.hangsUpTheStream();
          }
        });
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    assertThat(record.at("/streams/0/gaps_over_60ms").asInt()).isEqualTo(1);
    double late = record.at("/streams/0/late_ms").asDouble();
    double ours = record.at("/streams/0/gaps_left_out_ms").asDouble();
    assertThat(late + ours).isBetween(160.0, 500.0);
  }

  @Test
  void someone_speaks_over_the_start_and_nods_while_listening() throws Exception {
    connects("");
    AtomicBoolean second = new AtomicBoolean();
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says("Hello, this is the surgical care companion of the hospital.", "1");
          } else if (!us.messages("mark").isEmpty()
              && us.mediaBetween(us.messages("mark").getFirst(), message) == 90
              && !second.getAndSet(true)) {
            us.says("I would like to ask you first about your chest. Any chest pain?", "2");
          } else if (us.heard().endsWith("no.")) {
            us.hangsUpTheStream();
          }
        });
    JsonNode record = simulator.ended(simulator.call(product, NODS));
    assertThat(stream.heard()).isEqualTo("Hello? Who is this? mm-hm Well no.");
    assertThat(record.at("/streams/0/barge_ins")).hasSize(2);
  }
}
