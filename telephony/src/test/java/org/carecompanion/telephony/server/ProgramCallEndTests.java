package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.checkin.OnTheLine;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Price;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio;
import org.carecompanion.telephony.server.Programs.Got;
import org.junit.jupiter.api.Test;

/** How programs end calls, and what they read of calls that are over. */
interface ProgramCallEndTests extends InTheServer {
  @Test
  default void a_call_is_canceled_before_somebody_answers_and_hung_up_after() {
    CallId ringing = PhoneServer.ringing();
    program().post("/calls/" + ringing + "/hangup", "").refuses(409, "call_not_answered");
    carrierSays("canceled");
    Got canceled = program().post("/calls/" + ringing + "/cancel", "").is(200);
    assertThat(canceled.text("outcome")).isEqualTo("canceled");
    program().post("/calls/" + ringing + "/cancel", "").refuses(409, "call_over");
    program().post("/calls/" + ringing + "/hangup", "").refuses(409, "call_over");

    carrierSays("completed");
    CallId talking = PhoneServer.ringing();
    carrier().answered(talking);
    program().post("/calls/" + talking + "/cancel", "").refuses(409, "call_answered");
    Got cut = program().post("/calls/" + talking + "/hangup", "").is(200);
    assertThat(cut.text("status")).isEqualTo("ended");
    for (String what : List.of("/cancel", "/hangup"))
      program().post(ProgramDoorTests.NOWHERE + what, "").refuses(404, "no_such_call");
  }

  @Test
  default void a_wish_the_carrier_does_not_confirm_is_on_record() {
    CallId ringing = PhoneServer.ringing();
    PhoneServer.twilio().answer(LocalTwilio.Reply.json(503, "{}"));
    program().post("/calls/" + ringing + "/cancel", "").is(202);
    assertThat(program().get("/calls/" + ringing).text("status")).isNotEqualTo("ended");
  }

  private static void carrierSays(String status) {
    PhoneServer.twilio()
        .answer(
            asked ->
                LocalTwilio.Reply.json(
                    200,
                    LocalTwilio.call(
                        asked.path().replaceAll(".*/|\\.json", ""),
                        status,
                        "Fri, 20 Nov 2026 15:00:01 +0000")));
  }

  @Test
  default void what_a_call_cost_and_words_that_came_late_are_told() {
    CallId call = PhoneServer.recorded();
    carrier().answered(call);
    carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.");
    carrier().status(call, "completed");
    carrier().says(call, 3, "Good bye then.");
    bench()
        .database
        .doIn(
            bench().ward.hospital(),
            () -> {
              Attempt attempt =
                  bench().database.bean(Calls.class).latestAttempt(call).orElseThrow();
              attempt.lasted(Duration.ofSeconds(34));
              attempt.costs(new Price(new BigDecimal("0.014"), Currency.getInstance("USD")));
              Call row = bench().database.bean(Calls.class).lock(call).orElseThrow();
              row.sound().begin();
              row.sound().gather(StreamFallback.LOST);
            });
    JsonNode story = program().get("/calls/" + call).is(200).json();
    assertThat(story.path("duration_seconds").asInt()).isEqualTo(34);
    assertThat(story.path("price").path("amount").asText()).isEqualTo("0.014");
    assertThat(story.path("price").path("currency").asText()).isEqualTo("USD");
    assertThat(story.path("recorded").asBoolean()).isTrue();
    assertThat(story.path("mode").asText()).isEqualTo("gather");
    assertThat(story.path("fallback").asText()).isEqualTo("lost");
    assertThat(program().get("/calls").is(200).json().path("items").findValuesAsText("fallback"))
        .contains("lost");
    JsonNode turns = program().get("/calls/" + call + "/transcript").json().path("turns");
    assertThat(turns.findParents("late")).isNotEmpty();
  }

  @Test
  default void how_far_the_patient_heard_us_and_how_long_they_waited_is_told() {
    CallId call = PhoneServer.recorded();
    carrier().answered(call);
    carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.");
    bench()
        .database
        .bean(StreamRecord.class)
        .went(
            bench().ward.hospital(),
            call,
            new OnTheLine(
                2, List.of(7), Optional.of(Duration.ofMillis(640)), OnTheLine.By.BARGE_IN));
    JsonNode turns = program().get("/calls/" + call + "/transcript").json().path("turns");
    JsonNode theirs = turns.findParent("barged_in");
    assertThat(theirs.path("barged_in").asBoolean()).isTrue();
    assertThat(theirs.path("answered_after_ms").asInt()).isEqualTo(640);
    assertThat(turns.findValuesAsText("heard_to")).contains("7");
  }
}
