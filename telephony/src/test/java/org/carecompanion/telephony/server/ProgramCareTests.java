package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.followup.FollowUpDesk;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.telephony.server.Programs.Got;
import org.junit.jupiter.api.Test;

/** Alerts, follow-ups and patients as programs see and change them, through the real server. */
interface ProgramCareTests extends InTheServer {
  private CallId callWithAnAlert() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.");
    carrier().says(call, 3, "Yes, my chest feels very tight.");
    return call;
  }

  @Test
  default void an_alert_is_found_acknowledged_and_resolved_in_a_clinician_s_name() {
    CallId call = callWithAnAlert();
    String patient = bench().call(call).patient().toString();
    Got list = program().get("/alerts?state=new&severity=urgent&patient_id=" + patient);
    assertThat(ProgramCallTests.ids(list)).hasSize(1);
    assertThat(list.body()).doesNotContain("chest feels");
    String alert = "/alerts/" + ProgramCallTests.ids(list).getFirst();
    assertThat(program().get(alert).text("quote")).contains("chest feels very tight");

    StaffMember dana = bench().ward.nurse();
    String inHerName = "{\"clinician\":\"%s\"}".formatted(dana.email());
    Got had = program().post(alert + "/acknowledge", inHerName).is(200);
    assertThat(had.text("state")).isEqualTo("acknowledged");
    assertThat(had.text("owner_id")).isEqualTo(dana.id().toString());
    assertThat(
            program()
                .post(alert + "/acknowledge", inHerName)
                .refuses(409, "someone_else_first")
                .text("detail"))
        .contains(dana.name());
    assertThat(program().post(alert + "/resolve", "{\"outcome\":\"cured\"}").faults())
        .containsExactlyInAnyOrder("clinician required", "outcome invalid_value", "note required");
    String done =
        "{\"clinician\":\"%s\",\"outcome\":\"sent_to_emergency_care\",\"note\":\"Ambulance on its way.\"}"
            .formatted(dana.email());
    Got resolved = program().post(alert + "/resolve", done).is(200);
    assertThat(resolved.text("state")).isEqualTo("resolved");
    assertThat(resolved.text("note")).isEqualTo("Ambulance on its way.");
    program().post(alert + "/resolve", done).refuses(409, "someone_else_first");
    JsonNode inItsCall = program().get("/calls/" + call).json().path("alerts").path(0);
    assertThat(inItsCall.path("owner_id").asText()).isEqualTo(dana.id().toString());
    assertThat(
            bench()
                .database
                .rows(
                    "select action || ' ' || split_part(actor, ':', 1) from audit_entry where subject_id = '%s' and action in ('ACKNOWLEDGED', 'RESOLVED') order by 1"
                        .formatted(alert.substring(8))))
        .containsExactly("ACKNOWLEDGED key", "RESOLVED key");
    assertThat(ProgramCallTests.ids(program().get("/alerts?limit=1"))).hasSize(1);
  }

  @Test
  default void a_score_is_told_as_a_number() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, "My name is Maria Lopez, born March 15, 1958.");
    for (int turn = 3; turn < 15 && !asked(call).startsWith("pain"); turn++)
      carrier().says(call, turn, "no");
    carrier().says(call, bench().call(call).turn() + 1, "It is an eight.");
    JsonNode findings = program().get("/calls/" + call).is(200).json().path("findings");
    assertThat(findings.findValuesAsText("value")).contains("8");
  }

  private String asked(CallId call) {
    return bench()
        .call(call)
        .state()
        .orElseThrow()
        .replaceAll("(?s).*\"question\":\"([a-z_]*)\".*", "$1");
  }

  @Test
  default void only_a_clinician_who_works_here_can_be_named() {
    String alert =
        "/alerts/"
            + ProgramCallTests.ids(
                    program()
                        .get("/alerts?patient_id=" + bench().call(callWithAnAlert()).patient()))
                .getFirst();
    StaffMember admin = bench().ward.hire("Rana Shah", Role.HOSPITAL_ADMIN);
    StaffMember foreign = Ward.in(bench().database).nurse();
    for (String email : List.of(admin.email(), foreign.email(), "nobody@hospital.example"))
      assertThat(
              program()
                  .post(alert + "/acknowledge", "{\"clinician\":\"%s\"}".formatted(email))
                  .faults())
          .containsExactly("clinician no_such_clinician");
    assertThat(program().get(alert).text("state")).isEqualTo("new");
    String nowhere = "/alerts/" + UUID.randomUUID();
    String body = "{\"clinician\":\"%s\"}".formatted(bench().ward.nurse().email());
    program().get(nowhere).refuses(404, "no_such_alert");
    program().post(nowhere + "/acknowledge", body).refuses(404, "no_such_alert");
  }

  @Test
  default void a_follow_up_is_found_and_completed_once() {
    CallId call = PhoneServer.ringing();
    carrier().status(call, "busy");
    String patient = bench().call(call).patient().toString();
    String list = "/follow-ups?state=open&kind=reach_patient&patient_id=" + patient;
    List<String> open = ProgramCallTests.ids(program().get(list));
    assertThat(open).hasSize(1);
    String task = "/follow-ups/" + open.getFirst();
    assertThat(program().get(task).text("reason")).isEqualTo("busy");
    bench()
        .database
        .bean(FollowUpDesk.class)
        .own(bench().ward.asNurse(), FollowUpId.of(open.getFirst()));
    assertThat(program().get(task).text("owner_id"))
        .isEqualTo(bench().ward.nurse().id().toString());
    assertThat(ProgramCallTests.ids(program().get(list))).isEqualTo(open);
    String body =
        "{\"clinician\":\"%s\",\"outcome\":\"spoke_with_patient\",\"note\":\"All well.\"}"
            .formatted(bench().ward.nurse().email());
    assertThat(program().post(task + "/complete", "{}").faults())
        .containsExactlyInAnyOrder("clinician required", "outcome required");
    assertThat(program().post(task + "/complete", body).is(200).text("note"))
        .isEqualTo("All well.");
    program().post(task + "/complete", body).refuses(409, "someone_else_first");
    program()
        .post("/follow-ups/" + UUID.randomUUID() + "/complete", body)
        .refuses(404, "no_such_follow_up");
    assertThat(ProgramCallTests.ids(program().get(list))).isEmpty();
    assertThat(ProgramCallTests.ids(program().get("/follow-ups?state=done&limit=1"))).hasSize(1);
    assertThat(program().get("/calls/" + call).json().path("follow_ups").size()).isEqualTo(1);
    carrier().status(PhoneServer.ringing(), "busy");
    Got first = program().get("/follow-ups?limit=1");
    String next = "/follow-ups?limit=1&cursor=" + first.text("next_cursor");
    assertThat(ProgramCallTests.ids(program().get(next)))
        .hasSize(1)
        .doesNotContainAnyElementsOf(ProgramCallTests.ids(first));
  }

  @Test
  default void a_patient_is_entered_found_corrected_and_can_be_called() {
    String mrn = "API-" + UUID.randomUUID().toString().substring(0, 8);
    String phone = Ward.nextNumber().e164();
    String body =
        """
        {"mrn":"%s","given_name":"Walter","family_name":"Birch","date_of_birth":"1950-02-03","phone":"%s",
         "time_zone":"America/New_York","consents":["call","record"],"consent_source":"discharge form",
         "surgery":{"procedure_family":"knee_hip","procedure":"left hip replacement","performed_on":"2026-11-15"}}"""
            .formatted(mrn, phone);
    JsonNode added = program().post("/patients", body).is(201).json();
    String one = "/patients/" + added.path("id").asText();
    assertThat(added.path("consents").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("call", "record");
    program().post("/patients", body).refuses(409, "mrn_taken");
    assertThat(ProgramCallTests.ids(program().get("/patients?mrn=" + mrn)))
        .containsExactly(added.path("id").asText());
    assertThat(ProgramCallTests.ids(program().get("/patients?q=walter%20birch&limit=100")))
        .contains(added.path("id").asText());
    assertThat(program().get("/patients?limit=1").is(200).text("next_cursor")).isNotEmpty();

    String changed = body.replace("Birch", "Birk").replaceFirst("\\{", "{\"version\":%d,");
    int version = added.path("version").asInt();
    Got corrected = program().put(one, changed.formatted(version)).is(200);
    assertThat(corrected.text("family_name")).isEqualTo("Birk");
    program().put(one, changed.formatted(version)).refuses(409, "someone_else_first");
    program()
        .put("/patients/" + UUID.randomUUID(), changed.formatted(0).replace(mrn, mrn + "x"))
        .refuses(404, "no_such_patient");
    assertThat(program().put(one, body).faults()).containsExactly("version required");
    speaksSlowly(one, changed);
    assertThat(program().get(one).json().path("surgery").path("performed_on").asText())
        .isEqualTo("2026-11-15");
    program().post("/calls", "{\"mrn\":\"%s\"}".formatted(mrn)).is(202);
  }

  /** A program that does not know of it leaves it as it is. */
  private void speaksSlowly(String one, String changed) {
    JsonNode before = program().get(one).json();
    assertThat(before.path("speaking_pace").asText()).isEqualTo("usual");
    String slow = changed.replaceFirst("\\{", "{\"speaking_pace\":\"slow\",");
    JsonNode marked = program().put(one, slow.formatted(before.path("version").asInt())).json();
    assertThat(marked.path("speaking_pace").asText()).isEqualTo("slow");
    Got later = program().put(one, changed.formatted(marked.path("version").asInt())).is(200);
    assertThat(later.text("speaking_pace")).isEqualTo("slow");
    assertThat(program().put(one, slow.replace("\"slow\"", "\"fast\"").formatted(9)).faults())
        .singleElement()
        .asString()
        .startsWith("speaking_pace");
  }

  @Test
  default void
      without_an_operation_there_is_nothing_to_call_about_and_every_family_has_questions() {
    String bare =
        "{\"mrn\":\"%s\",\"given_name\":\"A\",\"family_name\":\"B\",\"date_of_birth\":\"1950-02-03\",\"phone\":\"%s\"%s}";
    String none = "N-" + UUID.randomUUID();
    program().post("/patients", bare.formatted(none, Ward.nextNumber().e164(), "")).is(201);
    program().post("/calls", "{\"mrn\":\"%s\"}".formatted(none)).refuses(409, "no_surgery");
    String heart = "H-" + UUID.randomUUID();
    String surgery =
        ",\"surgery\":{\"procedure_family\":\"cardiac\",\"procedure\":\"valve repair\",\"performed_on\":\"2026-11-15\"}";
    program().post("/patients", bare.formatted(heart, Ward.nextNumber().e164(), surgery)).is(201);
    program().post("/calls", "{\"mrn\":\"%s\"}".formatted(heart)).is(202);
  }
}
