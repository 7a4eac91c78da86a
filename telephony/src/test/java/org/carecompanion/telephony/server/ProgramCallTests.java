package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.server.Programs.Got;
import org.junit.jupiter.api.Test;

/** Calls as programs ask for them and read them, through the real server. */
interface ProgramCallTests extends InTheServer {
  String MESSAGE = "Please bring your brace on Monday & your list of pills.";

  @Test
  default void a_call_with_every_wish_rings_talks_and_is_read() {
    PatientId patient = PhoneServer.patient();
    String reference = "w3/" + UUID.randomUUID();
    String body =
        """
        {"patient_id":"%s","call_type":"follow_up","from_number":"%s","message":"%s","timeout":25,"record":true,
         "created_by":"Sister Ada","reference":"%s"}"""
            .formatted(patient, bench().line().caller().number(), MESSAGE, reference);
    Got asked = program().post("/calls", body).is(202);
    assertThat(asked.text("status")).isEqualTo("planned");
    CallId call = CallId.of(asked.text("id"));
    Soon.that(() -> assertThat(bench().attempts(call)).isNotEmpty());
    Soon.that(() -> assertThat(bench().attempts(call).getLast().carrierCallId()).isPresent());

    assertThat(carrier().answered(call).body()).doesNotContain("brace");
    assertThat(carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.").body())
        .contains("Please bring your brace on Monday &amp; your list of pills.");
    carrier().says(call, 3, "Yes, my chest feels very tight.");

    JsonNode story = program().get("/calls/" + call).is(200).json();
    assertThat(story.path("status").asText()).isEqualTo("in_progress");
    assertThat(story.path("carrier_call_id").asText()).startsWith("CA");
    assertThat(story.path("message").asText()).isEqualTo(MESSAGE);
    assertThat(story.path("created_by").asText()).isEqualTo("Sister Ada");
    assertThat(story.path("timeout").asInt()).isEqualTo(25);
    assertThat(story.path("record").asBoolean()).isTrue();
    JsonNode alert = story.path("alerts").path(0);
    assertThat(alert.path("rule").asText()).isEqualTo("R-01");
    assertThat(alert.path("quote").asText()).contains("chest feels very tight");
    assertThat(ids(program().get("/calls?reference=" + reference)))
        .containsExactly(call.toString());
    assertThat(ids(program().get("/calls/active"))).contains(call.toString());

    JsonNode turns = program().get("/calls/" + call + "/transcript").is(200).json().path("turns");
    assertThat(turns.findValuesAsText("text")).contains(MESSAGE);
    assertThat(turns.findValuesAsText("via")).contains("speech", "voice");
    JsonNode slots = program().get("/calls/" + call + "/findings").is(200).json().path("slots");
    JsonNode chest = slots.path(0);
    assertThat(chest.path("concept").asText()).isEqualTo("chest_pain");
    assertThat(chest.path("status").asText()).isEqualTo("present");
    assertThat(chest.path("quote").asText()).contains("chest feels very tight");
    assertThat(chest.path("asked").path("wording").asText()).contains("chest");
    assertThat(slots.findValuesAsText("status")).contains("not_asked").doesNotContain("absent");
    carrier().status(call, "completed");
    assertThat(program().get("/calls/" + call).text("outcome")).isEqualTo("partly_completed");
    assertThat(ids(program().get("/calls/active"))).doesNotContain(call.toString());
  }

  @Test
  default void denied_chosen_scored_and_not_asked_are_told_apart() {
    CallId call = rings(PhoneServer.patient());
    carrier().answered(call);
    String asks = carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.").body();
    int turn = 3;
    while (!asks.contains("getting better")) {
      asks = carrier().says(call, turn++, "No.").body();
      assertThat(turn).as("turns until it asks how things go").isLessThan(12);
    }
    carrier().says(call, turn++, "Better.");
    carrier().says(call, turn, "It is a two.");
    JsonNode slots = program().get("/calls/" + call + "/findings").is(200).json().path("slots");
    assertThat(slot(slots, "chest_pain").path("status").asText()).isEqualTo("absent");
    assertThat(slot(slots, "overall").path("answer").asText()).isEqualTo("better");
    assertThat(slot(slots, "pain_now").path("value").asInt()).isEqualTo(2);
    assertThat(slot(slots, "pain_now").path("unit").asText()).isEqualTo("score");
    assertThat(slot(slots, "fever").path("status").asText()).isEqualTo("not_asked");
    carrier().status(call, "completed");
  }

  private static JsonNode slot(JsonNode slots, String question) {
    return StreamSupport.stream(slots.spliterator(), false)
        .filter(slot -> slot.path("question").asText().equals(question))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no slot of " + question + " in " + slots));
  }

  @Test
  default void a_voicemail_and_a_wrong_person_never_hear_the_message() {
    for (String words : List.of("You have the wrong number.", "This is her husband.")) {
      CallId call = rings(PhoneServer.patient());
      assertThat(carrier().answered(call).body()).doesNotContain("brace");
      assertThat(carrier().says(call, 2, words).body()).doesNotContain("brace");
    }
    PatientId patient = PhoneServer.patient();
    bench().agreesToVoicemail(patient);
    CallId call = rings(patient);
    carrier().answered(call);
    carrier().machine(call, "machine_end_beep");
    Soon.that(
        () ->
            assertThat(PhoneServer.twilio().asked())
                .anyMatch(a -> a.one("Url").orElse("").contains("voicemail")));
    String there =
        PhoneServer.twilio().asked().stream()
            .flatMap(a -> a.one("Url").stream())
            .filter(url -> url.contains("voicemail"))
            .findFirst()
            .orElseThrow();
    assertThat(carrier().follow(there, carrier().heard(call, Map.of())).body())
        .contains("This is a message from")
        .doesNotContain("brace");
    assertThat(program().get("/calls/" + call + "/transcript").body()).doesNotContain("brace");
  }

  private CallId rings(PatientId patient) {
    Got asked =
        program()
            .post(
                "/calls", "{\"patient_id\":\"%s\",\"message\":\"%s\"}".formatted(patient, MESSAGE))
            .is(202);
    CallId call = CallId.of(asked.text("id"));
    Soon.that(() -> assertThat(bench().attempts(call)).isNotEmpty());
    Soon.that(() -> assertThat(bench().attempts(call).getLast().carrierCallId()).isPresent());
    return call;
  }

  @Test
  default void what_stands_in_the_way_of_a_call_is_said() {
    PatientId patient = PhoneServer.patient();
    CallId ringing = PhoneServer.ringing(patient);
    String body = "{\"patient_id\":\"%s\"}".formatted(patient);
    assertThat(program().post("/calls", body).refuses(409, "already_calling").text("detail"))
        .contains(ringing.toString());
    program()
        .post("/calls", "{\"patient_id\":\"" + UUID.randomUUID() + "\"}")
        .refuses(404, "no_such_patient");
    program().post("/calls", "{\"mrn\":\"nobody\"}").refuses(404, "no_such_patient");
    program().get(ProgramDoorTests.NOWHERE).refuses(404, "no_such_call");
    assertThat(
            program()
                .post(
                    "/calls",
                    "{\"patient_id\":\"%s\",\"from_number\":\"+12125550199\"}"
                        .formatted(PhoneServer.patient()))
                .faults())
        .containsExactly("from_number no_such_line");
    String reference = "once-" + UUID.randomUUID();
    String order = "{\"patient_id\":\"%s\",\"reference\":\"" + reference + "\"}";
    String first =
        program().post("/calls", order.formatted(PhoneServer.patient())).is(202).text("id");
    assertThat(
            program()
                .post("/calls", order.formatted(PhoneServer.patient()))
                .refuses(409, "reference_taken")
                .text("detail"))
        .contains(first);
  }

  @Test
  default void a_call_refused_by_the_gate_ends_with_the_rule() {
    PatientId patient = PhoneServer.patientWhereItIs(22);
    String call = program().post("/calls", "{\"patient_id\":\"%s\"}".formatted(patient)).text("id");
    Soon.that(
        () -> {
          JsonNode story = program().get("/calls/" + call).json();
          assertThat(story.path("outcome").asText()).isEqualTo("not_placed");
          assertThat(story.path("outcome_reason").asText()).isEqualTo("legal_hours");
        });
    assertThat(ids(program().get("/calls?status=ended&outcome=not_placed&patient_id=" + patient)))
        .containsExactly(call);
  }

  @Test
  default void asked_again_under_the_same_name_the_answer_is_the_same_and_nothing_is_done() {
    PatientId patient = PhoneServer.patient();
    String body = "{\"patient_id\":\"%s\",\"timeout\":30}".formatted(patient);
    Programs named = program().and("Idempotency-Key", UUID.randomUUID().toString());
    Got first = named.post("/calls", body).is(202);
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    Got again =
        named.post("/calls", "{ \"timeout\": 30, \"patient_id\": \"%s\" }".formatted(patient));
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    named.post("/calls", body.replace("30", "31")).refuses(422, "key_reused");
    assertThat(calls(patient)).isEqualTo(1);

    Programs refused = program().and("Idempotency-Key", UUID.randomUUID().toString());
    Got no = refused.post("/calls", body).refuses(409, "already_calling");
    assertThat(refused.post("/calls", body).body()).isEqualTo(no.body());
  }

  @Test
  default void of_many_under_one_name_at_once_one_is_done_and_all_are_answered_alike()
      throws Exception {
    PatientId patient = PhoneServer.patient();
    String body = "{\"patient_id\":\"%s\"}".formatted(patient);
    Programs named = program().and("Idempotency-Key", UUID.randomUUID().toString());
    List<Got> all = together(8, () -> named.post("/calls", body));
    assertThat(all).extracting(Got::status).containsOnly(202);
    assertThat(all).extracting(Got::body).containsOnly(all.getFirst().body());
    assertThat(calls(patient)).isEqualTo(1);
  }

  @Test
  default void of_many_with_one_reference_at_once_one_is_done() throws Exception {
    String reference = "race-" + UUID.randomUUID();
    List<PatientId> patients = IntStream.range(0, 4).mapToObj(i -> PhoneServer.patient()).toList();
    var next = new AtomicInteger();
    List<Got> all =
        together(
            4,
            () ->
                program()
                    .post(
                        "/calls",
                        "{\"patient_id\":\"%s\",\"reference\":\"%s\"}"
                            .formatted(patients.get(next.getAndIncrement()), reference)));
    assertThat(all).extracting(Got::status).containsExactlyInAnyOrder(202, 409, 409, 409);
    assertThat(patients.stream().mapToLong(this::calls).sum()).isEqualTo(1);
  }

  private static List<Got> together(int many, Callable<Got> ask) throws Exception {
    var barrier = new CyclicBarrier(many);
    List<Got> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(many)) {
      List<Future<Got>> asked =
          IntStream.range(0, many)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return ask.call();
                          }))
              .toList();
      for (Future<Got> one : asked) answers.add(one.get());
    }
    return answers;
  }

  private long calls(PatientId patient) {
    return Long.parseLong(
        bench()
            .database
            .rows("select count(*) from call where patient_id = '%s'".formatted(patient))
            .getFirst());
  }

  @Test
  default void a_long_list_is_read_in_pages_each_row_once_whatever_is_added_meanwhile() {
    IntStream.range(0, 5).forEach(i -> PhoneServer.ringing());
    Set<String> before = new HashSet<>();
    bench()
        .database
        .rows(
            "select id::text from call where hospital_id = '%s'".formatted(bench().ward.hospital()))
        .forEach(before::add);
    List<String> read = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      Got page = program().get("/calls?limit=2" + cursor.get()).is(200);
      assertThat(page.json().path("items").size()).isLessThanOrEqualTo(2);
      read.addAll(ids(page));
      cursor =
          Optional.of(page.text("next_cursor")).filter(c -> !c.isEmpty()).map(c -> "&cursor=" + c);
      if (read.size() == 2) PhoneServer.ringing();
    }
    assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
  }

  static List<String> ids(Got list) {
    return list.is(200).json().path("items").findParents("id").stream()
        .map(item -> item.path("id").asText())
        .toList();
  }
}
