package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.carecompanion.simulator.FakeProduct.Asked;
import org.carecompanion.simulator.FakeProduct.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whole calls over real HTTP, many times faster than life. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class CallScriptsTest {
  private static final String RUTH = "+12125550142";
  private static final String VOICEMAIL = "+13055550172";
  private static final String BUSY = "+13135550145";
  private static final String RINGS_OUT = "+14125550159";
  private static final String HANGS_UP = "+15125550184";
  private static final String SILENT = "+16025550116";
  private static final String KEYPAD = "+15035550191";
  private static final String HESITANT = "+12025550168";

  private FakeProduct product;
  private RunningSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    product = new FakeProduct(RunningSimulator.TOKEN);
    simulator = new RunningSimulator();
  }

  @AfterEach
  void stop() {
    simulator.close();
    product.close();
  }

  @Test
  void a_patient_answers_questions_until_the_product_hangs_up() throws Exception {
    product.says("/voice", ask("/gather?turn=1", "May I have your full name and date of birth?"));
    product.on(
        "/gather",
        asked ->
            asked.field("SpeechResult").contains("Ruth Alder")
                ? Reply.twiml(ask("/gather?turn=2", "Do you have any chest pain?"))
                : Reply.twiml("<Say>Thank you, goodbye.</Say><Hangup/>"));

    JsonNode record = simulator.ended(simulator.call(product, RUTH));

    assertThat(spoken(record))
        .containsExactly(
            "patient: Hello?",
            "companion: May I have your full name and date of birth?",
            "patient: Yes, this is Ruth Alder. March fourth, nineteen fifty-one.",
            "companion: Do you have any chest pain?",
            "patient: No.",
            "companion: Thank you, goodbye.");
    assertThat(record.at("/end/reason").asText()).isEqualTo("the product hung up");
    assertThat(record.at("/violation_count").asInt()).isZero();
    assertThat(statuses(4)).containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(product.asked()).allMatch(Asked::genuine);
  }

  @Test
  void every_webhook_carries_what_twilio_sends() throws Exception {
    product.says("/voice", "<Pause length='70'/>");
    String sid = simulator.call(product, RUTH);
    simulator.ended(sid);
    statuses(4);

    Asked voice = product.asked("/voice").getFirst();
    assertThat(voice.fields())
        .containsEntry("CallSid", sid)
        .containsEntry("AccountSid", RunningSimulator.SID)
        .containsEntry("From", RunningSimulator.OWN_NUMBER)
        .containsEntry("To", RUTH)
        .containsEntry("CallStatus", "in-progress")
        .containsEntry("Direction", "outbound-api")
        .containsEntry("ApiVersion", "2010-04-01")
        .containsEntry("ToCity", "")
        .doesNotContainKey("AnsweredBy");
    assertThat(voice.headers())
        .containsEntry("User-agent", "TwilioProxy/1.1")
        .containsKey("I-twilio-idempotency-token");
    List<Asked> progress = product.asked("/status");
    assertThat(progress)
        .extracting(a -> a.field("SequenceNumber"))
        .containsExactly("0", "1", "2", "3");
    assertThat(progress)
        .allSatisfy(
            asked ->
                assertThat(asked.fields())
                    .containsEntry("CallbackSource", "call-progress-events")
                    .containsKey("Timestamp"));
    Asked completed = progress.getLast();
    int seconds = Integer.parseInt(completed.field("CallDuration"));
    assertThat(seconds).isGreaterThanOrEqualTo(70);
    assertThat(completed.fields())
        .containsEntry("Duration", Integer.toString((seconds + 59) / 60))
        .containsEntry("SipResponseCode", "200");
  }

  @Test
  void silence_falls_through_to_the_next_verb() throws Exception {
    product.says(
        "/voice",
        ask("/gather", "Have you fainted?").replace("actionOnEmptyResult='true'", "")
            + "<Say>I did not hear you.</Say>");
    JsonNode record = simulator.ended(simulator.call(product, SILENT));
    assertThat(product.asked("/gather")).isEmpty();
    assertThat(spoken(record)).endsWith("patient: ", "companion: I did not hear you.");
    assertThat(turns(record).get(2).path("via").asText()).isEqualTo("silence");
  }

  @Test
  void silence_is_reported_when_the_gather_asks_for_it() throws Exception {
    product.says("/voice", ask("/gather", "Have you fainted?"));
    product.says("/gather", "<Hangup/>");
    simulator.ended(simulator.call(product, SILENT));
    Asked asked = product.asked("/gather").getFirst();
    assertThat(asked.fields()).doesNotContainKey("SpeechResult").containsEntry("Digits", "");
  }

  @Test
  void keys_are_collected_until_the_finish_key_or_the_count() throws Exception {
    product.says("/voice", ask("/pain", "How bad is your pain right now, 0 to 10?"));
    product.says(
        "/pain",
        ask("/birth", "Tell me your date of birth.").replace("<Gather", "<Gather numDigits='8'"));
    product.says("/birth", "<Hangup/>");
    simulator.ended(simulator.call(product, KEYPAD));
    assertThat(product.asked("/pain").getFirst().fields())
        .containsEntry("Digits", "5")
        .containsEntry("FinishedOnKey", "#")
        .doesNotContainKey("SpeechResult");
    assertThat(product.asked("/birth").getFirst().fields())
        .containsEntry("Digits", "06171946")
        .doesNotContainKey("FinishedOnKey");
  }

  @Test
  void a_pause_longer_than_the_gather_allows_cuts_the_answer() throws Exception {
    product.says("/voice", ask("/gather", "How bad is your pain right now?"));
    product.says("/gather", "<Hangup/>");
    simulator.ended(simulator.call(product, HESITANT));
    assertThat(product.asked("/gather").getFirst().field("SpeechResult")).isEqualTo("Two");
    assertThat(Double.parseDouble(product.asked("/gather").getFirst().field("Confidence")))
        .isEqualTo(0.85);
  }

  @Test
  void a_patient_hangs_up_in_the_middle() throws Exception {
    product.says("/voice", ask("/gather", "Have you had a fever?"));
    JsonNode record = simulator.ended(simulator.call(product, HANGS_UP));
    assertThat(record.path("status").asText()).isEqualTo("completed");
    assertThat(record.at("/end/reason").asText()).isEqualTo("the other end hung up");
    assertThat(product.asked("/gather")).isEmpty();
    assertThat(statuses(4)).endsWith("completed");
  }

  @Test
  void an_answering_machine_is_reported_while_the_script_runs() throws Exception {
    product.says("/voice", "<Pause length='120'/>").says("/amd", "");
    String sid =
        simulator.call(
            product,
            VOICEMAIL,
            "MachineDetection",
            "Enable",
            "AsyncAmd",
            "true",
            "AsyncAmdStatusCallback",
            product.at("/amd"));
    JsonNode record = simulator.ended(sid);
    assertThat(product.asked("/voice").getFirst().fields()).doesNotContainKey("AnsweredBy");
    assertThat(product.asked("/amd").getFirst().fields())
        .containsEntry("AnsweredBy", "machine_start")
        .containsEntry("MachineDetectionDuration", "2400")
        .containsEntry("CallSid", sid);
    assertThat(record.path("answered_by").asText()).isEqualTo("machine_start");
    statuses(4);
    assertThat(product.asked("/status").getLast().field("AnsweredBy")).isEqualTo("machine_start");
    assertThat(record.path("unrecognised_prompt_count").asInt()).isZero();
  }

  @Test
  void without_async_the_script_waits_for_the_detection() throws Exception {
    product.says("/voice", "<Say>Please call us back.</Say>");
    simulator.ended(simulator.call(product, VOICEMAIL, "MachineDetection", "DetectMessageEnd"));
    simulator.ended(simulator.call(product, RUTH, "MachineDetection", "Enable"));
    assertThat(product.asked("/voice"))
        .extracting(asked -> asked.field("AnsweredBy"))
        .containsExactly("machine_end_beep", "human");
  }

  @Test
  void an_engaged_line_is_busy() throws Exception {
    JsonNode record = simulator.ended(simulator.call(product, BUSY));
    assertThat(record.path("status").asText()).isEqualTo("busy");
    assertThat(statuses(2)).containsExactly("initiated", "busy");
    assertThat(product.asked("/voice")).isEmpty();
  }

  @Test
  void a_phone_in_a_call_is_busy_for_the_next_one() throws Exception {
    product.says("/voice", "<Pause length='600'/>");
    String first = simulator.call(product, RUTH);
    simulator.awaited(first, Set.of("in-progress"));
    assertThat(simulator.ended(simulator.call(product, RUTH)).path("status").asText())
        .isEqualTo("busy");
  }

  @Test
  void a_phone_that_rings_out_is_not_answered() throws Exception {
    String sid = simulator.call(product, RINGS_OUT, "Timeout", "20");
    assertThat(simulator.ended(sid).path("status").asText()).isEqualTo("no-answer");
    assertThat(statuses(3)).containsExactly("initiated", "ringing", "no-answer");
    assertThat(product.asked("/status").getLast().fields())
        .containsEntry("SipResponseCode", "487")
        .containsEntry("CallDuration", "0");
  }

  @Test
  void someone_slower_than_the_timeout_is_not_reached() throws Exception {
    String sid = simulator.call(product, HESITANT, "Timeout", "10");
    assertThat(simulator.ended(sid).path("status").asText()).isEqualTo("no-answer");
  }

  @Test
  void a_number_that_is_nobodys_fails() throws Exception {
    String sid = simulator.call(product, "+12125550198");
    assertThat(simulator.ended(sid).path("status").asText()).isEqualTo("failed");
    assertThat(statuses(2)).containsExactly("initiated", "failed");
    assertThat(product.asked("/status").getLast().field("SipResponseCode")).isEqualTo("404");
  }

  @Test
  void a_ringing_call_can_be_canceled() throws Exception {
    String sid = simulator.call(product, RINGS_OUT, "Timeout", "600");
    simulator.awaited(sid, Set.of("ringing"));
    assertThat(simulator.post("/Calls/" + sid + ".json", "Status", "canceled").status())
        .isEqualTo(200);
    assertThat(simulator.ended(sid).path("status").asText()).isEqualTo("canceled");
    assertThat(statuses(3)).containsExactly("initiated", "ringing", "canceled");
  }

  @Test
  void a_live_call_can_be_ended_and_given_another_script() throws Exception {
    product.says("/voice", "<Pause length='600'/>");
    product.says("/elsewhere", "<Say>From elsewhere.</Say><Pause length='600'/>");
    String sid = simulator.call(product, RUTH);
    simulator.awaited(sid, Set.of("in-progress"));
    String call = "/Calls/" + sid + ".json";
    assertThat(simulator.post(call, "Status", "canceled").text("code")).isEqualTo("21220");
    simulator.post(call, "Url", product.at("/elsewhere"), "Method", "POST");
    awaitHeard(sid, "From elsewhere.");
    simulator.post(call, "Twiml", "<Response><Say>Inline.</Say><Pause length='600'/></Response>");
    awaitHeard(sid, "Inline.");
    assertThat(simulator.post(call, "Status", "completed").status()).isEqualTo(200);
    JsonNode record = simulator.ended(sid);
    assertThat(spoken(record))
        .containsExactly("patient: Hello?", "companion: From elsewhere.", "companion: Inline.");
    assertThat(record.at("/end/reason").asText()).isEqualTo("ended by the client");
    assertThat(simulator.post(call, "Status", "completed").text("code")).isEqualTo("21220");
    assertThat(simulator.post(call, "Url", product.at("/voice")).text("code")).isEqualTo("21220");
  }

  @Test
  void a_call_ends_at_its_time_limit() throws Exception {
    product.says("/voice", "<Pause length='600'/>");
    JsonNode record = simulator.ended(simulator.call(product, RUTH, "TimeLimit", "30"));
    assertThat(record.at("/end/reason").asText()).isEqualTo("the time limit was reached");
    assertThat(record.path("talked_s").asDouble()).isGreaterThanOrEqualTo(30.0);
  }

  @Test
  void a_redirect_asks_again_and_a_bare_gather_asks_its_own_document() throws Exception {
    product.on(
        "/voice",
        asked ->
            asked.field("SpeechResult").isEmpty()
                ? Reply.twiml(
                    "<Say>One moment.</Say><Redirect>" + product.at("/waiting") + "</Redirect>")
                : Reply.twiml("<Hangup/>"));
    product.on(
        "/waiting",
        asked ->
            asked.field("SpeechResult").isEmpty()
                ? Reply.twiml("<Gather input='speech'><Say>Any falls?</Say></Gather>")
                : Reply.twiml("<Hangup/>"));
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    assertThat(product.asked("/waiting")).hasSize(2);
    assertThat(record.path("unrecognised_prompt_count").asInt()).isZero();
    assertThat(record.at("/end/reason").asText()).isEqualTo("the product hung up");
  }

  @Test
  void a_question_nobody_understands_is_recorded() throws Exception {
    product.says("/voice", ask("/gather", "Do you like the weather?"));
    product.says("/gather", "<Hangup/>");
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    assertThat(product.asked("/gather").getFirst().field("SpeechResult"))
        .isEqualTo("Sorry, could you say that again?");
    assertThat(record.at("/unrecognised_prompts/0").asText()).isEqualTo("Do you like the weather?");
  }

  @Test
  void twiml_that_twilio_refuses_fails_the_call_and_is_recorded() throws Exception {
    product.says("/voice", "<Gather action='/relative'><Say>Hello</Say></Gather>");
    JsonNode record = simulator.ended(simulator.call(product, RUTH));
    assertThat(record.path("status").asText()).isEqualTo("failed");
    assertThat(record.at("/end/error_code").asInt()).isEqualTo(11100);
    assertThat(record.at("/violations/0/code").asInt()).isEqualTo(11100);
    assertThat(simulator.sim("metrics").json().path("violations").asInt()).isEqualTo(1);
  }

  @Test
  void the_fallback_takes_over_with_the_reason() throws Exception {
    product.on("/voice", asked -> Reply.status(500));
    product.says("/fallback", "<Say>Sorry.</Say><Hangup/>");
    JsonNode record =
        simulator.ended(simulator.call(product, RUTH, "FallbackUrl", product.at("/fallback")));
    assertThat(product.asked("/fallback").getFirst().fields())
        .containsEntry("ErrorCode", "11200")
        .containsEntry("ErrorUrl", product.at("/voice"));
    assertThat(record.path("status").asText()).isEqualTo("completed");
  }

  private void awaitHeard(String sid, String words) throws Exception {
    for (int i = 0; i < 1000; i++) {
      if (simulator.sim("calls/" + sid).json().path("turns").toString().contains(words)) {
        return;
      }
      Thread.sleep(5);
    }
    throw new AssertionError("never heard: " + words);
  }

  /** The status callbacks, once so many have come. */
  private List<String> statuses(int count) throws InterruptedException {
    for (int i = 0; i < 1000 && product.asked("/status").size() < count; i++) {
      Thread.sleep(5);
    }
    return product.asked("/status").stream().map(asked -> asked.field("CallStatus")).toList();
  }

  private String ask(String path, String question) {
    return "<Gather input='speech dtmf' speechTimeout='2' actionOnEmptyResult='true' action='"
        + product.at(path)
        + "'><Say>"
        + question
        + "</Say></Gather>";
  }

  private static List<JsonNode> turns(JsonNode record) {
    return StreamSupport.stream(record.path("turns").spliterator(), false).toList();
  }

  private static List<String> spoken(JsonNode record) {
    return turns(record).stream()
        .map(turn -> turn.path("who").asText() + ": " + turn.path("text").asText())
        .toList();
  }
}
