package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.Test;

/** The door for programs over real HTTP, and a call they ask for as it goes through the server. */
interface ProgramDoorTests extends InTheServer {

  @Test
  default void without_a_key_that_counts_nobody_gets_in() {
    String body = "{\"mrn\":\"MRN-1\"}";
    for (String header :
        List.of("", "Bearer", "Bearer wrong", "Basic " + PhoneServer.KEY, PhoneServer.KEY)) {
      HttpRequest.Builder request = json("/api/v1/calls").POST(BodyPublishers.ofString(body));
      if (!header.isEmpty()) request.header("Authorization", header);
      assertProblem(carrier().send(request.build()), 401, "no_valid_key");
    }
    assertProblem(
        carrier().send(json("/api/v1/patients?mrn=1").GET().build()), 401, "no_valid_key");
    assertThat(PhoneServer.twilio().asked()).isEmpty();
  }

  @Test
  default void a_key_asks_for_a_call_and_the_call_rings_and_talks() {
    PatientId patient = PhoneServer.patient();
    Got got = post("{\"patient_id\":\"%s\"}".formatted(patient));
    assertThat(got.status()).isEqualTo(202);
    JsonNode planned = read(got);
    assertThat(planned.get("status").asText()).isEqualTo("planned");
    CallId call = CallId.of(planned.get("id").asText());

    Soon.that(
        () ->
            assertThat(PhoneServer.twilio().asked())
                .anyMatch(a -> a.one("Url").orElse("").contains("voice?call=" + call)));
    Soon.that(() -> assertThat(bench().attempts(call).getLast().carrierCallId()).isPresent());
    carrier().answered(call);
    carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.");
    carrier().says(call, 3, "Yes, my chest feels very tight.");

    JsonNode story = read(get("/api/v1/calls/" + call));
    assertThat(story.get("status").asText()).isEqualTo("in_progress");
    assertThat(story.get("carrier_call_id").asText()).startsWith("CA");
    assertThat(story.get("alerts"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.get("rule").asText()).isEqualTo("R-01");
              assertThat(alert.get("severity").asText()).isEqualTo("urgent");
              assertThat(alert.get("quote").asText()).contains("chest feels very tight");
            });
    JsonNode turns = read(get("/api/v1/calls/" + call + "/transcript")).get("turns");
    assertThat(turns).hasSizeGreaterThan(4);
    assertThat(turns.get(0).get("speaker").asText()).isEqualTo("companion");
    assertThat(turns).anyMatch(t -> t.get("via").asText().equals("speech"));
  }

  @Test
  default void a_second_call_while_one_has_no_end_is_a_conflict() {
    PatientId patient = PhoneServer.patient();
    CallId call = PhoneServer.ringing(patient);
    Got second = post("{\"patient_id\":\"%s\"}".formatted(patient));
    assertProblem(second, 409, "already_calling");
    assertThat(second.body()).contains(call.toString());
  }

  @Test
  default void what_is_not_there_is_not_found() {
    assertProblem(post("{\"patient_id\":\"" + UUID.randomUUID() + "\"}"), 404, "no_such_patient");
    assertProblem(post("{\"patient_id\":\"nonsense\"}"), 404, "no_such_patient");
    assertProblem(post("{}"), 404, "no_such_patient");
    assertProblem(get("/api/v1/calls/" + UUID.randomUUID()), 404, "no_such_call");
    assertProblem(get("/api/v1/calls/nonsense"), 404, "http_404");
    assertThat(read(get("/api/v1/patients?mrn=nobody"))).isEmpty();
  }

  @Test
  default void what_cannot_be_understood_is_a_bad_request() {
    assertProblem(post("{\"mrn\":"), 400, "http_400");
    assertProblem(post("[]"), 400, "http_400");
    assertProblem(post(""), 400, "http_400");
    assertProblem(post("null"), 400, "invalid_call_type");
    assertProblem(post("{\"mrn\":\"1\",\"call_type\":\"sales\"}"), 400, "invalid_call_type");
    HttpRequest text =
        HttpRequest.newBuilder(carrier().request("/api/v1/calls").build().uri())
            .header("Content-Type", "text/plain")
            .header("Authorization", "Bearer " + PhoneServer.KEY)
            .POST(BodyPublishers.ofString("call"))
            .build();
    assertProblem(carrier().send(text), 415, "http_415");
  }

  @Test
  default void a_call_refused_by_the_gate_ends_with_the_rule() {
    PatientId patient = PhoneServer.patientWhereItIs(22);
    CallId call =
        CallId.of(read(post("{\"patient_id\":\"%s\"}".formatted(patient))).get("id").asText());
    Soon.that(
        () -> {
          JsonNode story = read(get("/api/v1/calls/" + call));
          assertThat(story.get("status").asText()).isEqualTo("ended");
          assertThat(story.get("outcome").asText()).isEqualTo("not_placed");
          assertThat(story.get("outcome_reason").asText()).isEqualTo("legal_hours");
        });
    assertThat(PhoneServer.twilio().asked()).isEmpty();
  }

  private static void assertProblem(Got got, int status, String code) {
    assertThat(got.status()).as(got.body()).isEqualTo(status);
    assertThat(got.type()).startsWith("application/problem+json");
    JsonNode problem = read(got);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("detail").asText()).doesNotContain("Exception");
  }

  private Got post(String body) {
    return carrier()
        .send(
            json("/api/v1/calls")
                .header("Authorization", "Bearer " + PhoneServer.KEY)
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  private Got get(String path) {
    return carrier()
        .send(json(path).header("Authorization", "Bearer " + PhoneServer.KEY).GET().build());
  }

  private HttpRequest.Builder json(String path) {
    return carrier().request(path).header("Content-Type", "application/json");
  }

  private static JsonNode read(Got got) {
    try {
      return new ObjectMapper().readTree(got.body());
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + got.body(), e);
    }
  }
}
