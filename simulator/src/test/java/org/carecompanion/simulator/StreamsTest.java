package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.security.RequestValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Calls with live sound over real WebSockets, at real pace. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class StreamsTest extends StreamStage {
  private static final String HANGS_UP = "+15125550184";
  private static final String KEYPAD = "+15035550191";

  @Test
  void a_patient_hears_and_answers_until_the_product_ends_the_stream() throws Exception {
    connects("<Say>Goodbye then.</Say><Hangup/>");
    AtomicBoolean asked = new AtomicBoolean();
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says("Do you have any chest pain?", "question");
          } else if (us.heard().contains("No.") && !asked.getAndSet(true)) {
            us.hangsUpTheStream();
          }
        });

    JsonNode record = simulator.ended(simulator.call(product, RUTH));

    assertThat(spoken(record))
        .containsExactly(
            "patient: Hello?",
            "companion: Do you have any chest pain?",
            "patient: No.",
            "companion: Goodbye then.");
    assertThat(record.at("/violation_count").asInt()).isZero();
    assertThat(record.at("/unrecognised_prompt_count").asInt()).isZero();
    assertThat(record.at("/end/reason").asText()).isEqualTo("the product hung up");
    assertThat(stream.messages("mark")).hasSize(1);
    JsonNode figures = record.at("/streams/0");
    assertThat(figures.path("gaps_over_60ms").asInt()).isZero();
    assertThat(figures.path("closing").asText()).isEqualTo("ended");
    assertThat(figures.path("barge_ins")).isEmpty();
  }

  @Test
  void the_stream_begins_as_twilio_begins_it() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (us.messages("media").size() == 25) us.hangsUpTheStream();
        });
    String sid = simulator.call(product, RUTH);
    JsonNode record = simulator.ended(sid);

    assertThat(stream.events().subList(0, 3)).containsExactly("connected", "start", "media");
    JsonNode start = stream.messages("start").getFirst().json();
    assertThat(start.path("sequenceNumber").asText()).isEqualTo("1");
    assertThat(start.at("/start/callSid").asText()).isEqualTo(sid);
    assertThat(start.at("/start/accountSid").asText()).isEqualTo(RunningSimulator.SID);
    assertThat(start.at("/start/customParameters/line").asText()).isEqualTo("ward 3");
    assertThat(start.at("/start/mediaFormat").toString())
        .isEqualTo("{\"encoding\":\"audio/x-mulaw\",\"sampleRate\":8000,\"channels\":1}");
    JsonNode second = stream.messages("media").get(1).json();
    assertThat(second.path("sequenceNumber").asText()).isEqualTo("3");
    assertThat(second.at("/media/chunk").asText()).isEqualTo("2");
    assertThat(second.at("/media/timestamp").asText()).isEqualTo("20");
    assertThat(second.at("/media/payload").asText()).hasSize(216);
    boolean genuine =
        new RequestValidator(RunningSimulator.TOKEN)
            .validate(
                stream.address(), Map.of(), stream.handshake().getFieldValue("X-Twilio-Signature"));
    assertThat(genuine).isTrue();
    assertThat(record.at("/end/reason").asText()).isEqualTo("the document ended");
  }

  @Test
  void marks_come_back_when_their_sound_was_played_and_at_once_after_none() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.mark("nothing before it");
            us.says("How are you doing today?", "played");
          } else if (us.messages("mark").size() == 2) {
            us.hangsUpTheStream();
          }
        });
    simulator.ended(simulator.call(product, RUTH));
    List<StreamingProduct.Message> marks = stream.messages("mark");
    assertThat(marks)
        .extracting(mark -> mark.json().at("/mark/name").asText())
        .containsExactly("nothing before it", "played");
    double frames = stream.said("How are you doing today?").size() / 160.0;
    assertThat((double) stream.mediaBetween(marks.get(0), marks.get(1)))
        .isBetween(frames - 3, frames + 12);
  }

  @Test
  void clear_returns_marks_at_once_and_what_was_cleared_is_not_heard() throws Exception {
    connects("");
    List<Long> cleared = new ArrayList<>();
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says(
                "This is a long story about umbrellas and ladders that goes on and on", "story");
          } else if (us.messages("media").size() == 75 && cleared.isEmpty()) {
            cleared.add(System.nanoTime());
            us.clear();
          } else if (us.messages("media").size() == 150) {
            us.hangsUpTheStream();
          }
        });
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    double waited = (stream.messages("mark").getFirst().at() - cleared.getFirst()) / 1e6;
    assertThat(waited).isLessThan(100);
    String heard = spoken(record).get(1);
    assertThat(heard).startsWith("companion: This is").doesNotContain("on and on");
    assertThat(record.at("/streams/0/clears").asInt()).isEqualTo(1);
  }

  @Test
  void a_redirected_call_stops_the_stream_and_plays_its_new_script() throws Exception {
    connects("");
    String sid = simulator.call(product, RUTH);
    simulator.awaited(sid, Set.of("in-progress"));
    while (stream.messages("media").size() < 10) {
      Thread.sleep(10);
    }
    simulator.post(
        "/Calls/" + sid + ".json",
        "Twiml",
        "<Response><Say>We go on without sound.</Say><Hangup/></Response>");
    JsonNode record = simulator.ended(sid);
    assertThat(stream.awaitsClose()).isTrue();
    assertThat(stream.events()).endsWith("media", "stop");
    assertThat(stream.messages("stop").getFirst().json().at("/stop/callSid").asText())
        .isEqualTo(sid);
    assertThat(spoken(record)).endsWith("companion: We go on without sound.");
  }

  @Test
  void a_call_that_is_hung_up_stops_its_stream() throws Exception {
    connects("");
    String sid = simulator.call(product, RUTH);
    while (stream.messages("media").size() < 10) {
      Thread.sleep(10);
    }
    simulator.post("/Calls/" + sid + ".json", "Status", "completed");
    simulator.ended(sid);
    assertThat(stream.awaitsClose()).isTrue();
    assertThat(stream.events()).endsWith("stop");
  }

  @Test
  void a_patient_who_hangs_up_ends_stream_and_call() throws Exception {
    connects("<Say>Never said.</Say>");
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says("Have you had a fever?", "question");
          }
        });
    JsonNode record = simulator.ended(simulator.call(product, HANGS_UP));
    assertThat(record.at("/end/reason").asText()).isEqualTo("the other end hung up");
    assertThat(stream.events()).endsWith("stop");
  }

  @Test
  void keys_are_sent_one_by_one() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.says("And what is your date of birth?", "question");
          } else if (us.messages("dtmf").size() == 8) {
            us.hangsUpTheStream();
          }
        });
    simulator.ended(simulator.call(product, KEYPAD));
    assertThat(stream.messages("dtmf"))
        .hasSize(8)
        .allSatisfy(key -> assertThat(key.json().at("/dtmf/digit").asText()).matches("\\d"));
  }

  @Test
  void a_refused_stream_is_a_violation_and_the_script_goes_on() throws Exception {
    stream.refusing();
    connects("<Say>We go on.</Say><Hangup/>");
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    assertThat(record.at("/violations/0/code").asInt()).isEqualTo(31920);
    assertThat(spoken(record)).endsWith("companion: We go on.");
  }

  @Test
  void what_is_not_the_protocol_is_a_violation() throws Exception {
    connects("");
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) us.sendsRaw("{broken");
          // a socket that is closed at once may break under what is being sent, unread
          if (us.messages("media").size() == 10) us.hangsUpTheStream();
        });
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    assertThat(record.at("/violations/0/code").asInt()).isEqualTo(31950);
    assertThat(record.at("/streams/0/bad_messages").asInt()).isEqualTo(1);
  }
}
