package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.program.ApiKeyDesk;
import org.carecompanion.clinical.program.KeyMade;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.server.Programs.Got;
import org.junit.jupiter.api.Test;

/** Who gets in at the door for programs, to what, how often, and what is refused as what. */
interface ProgramDoorTests extends InTheServer {
  String NOWHERE = "/calls/" + UUID.randomUUID();

  @Test
  default void without_a_key_that_counts_nobody_gets_in_and_nobody_learns_anything() {
    List<String> before = fingerprint();
    for (String header :
        List.of(
            "Bearer",
            "Bearer ",
            "Bearer wrong",
            "Basic " + PhoneServer.KEY,
            PhoneServer.KEY,
            "Bearer " + "x".repeat(5_000))) {
      Programs stranger = Programs.stranger(server()).and("Authorization", header);
      stranger.post("/calls", "{\"mrn\":\"MRN-1\"}").refuses(401, "no_valid_key");
      Got got = stranger.get("/no/such/address").refuses(401, "no_valid_key");
      assertThat(got.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
    Programs.stranger(server()).get("/openapi").refuses(401, "no_valid_key");
    Programs.stranger(server())
        .and("Cookie", "JSESSIONID=1")
        .get("/calls")
        .refuses(401, "no_valid_key");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void a_key_opens_what_its_scopes_say_and_nothing_else() {
    Programs reader = key(EnumSet.of(ApiScope.CALLS_READ));
    Programs writer = key(EnumSet.of(ApiScope.CALLS_WRITE));
    reader.get("/calls?limit=1").is(200);
    reader.get("/openapi").is(200);
    List<String> before = fingerprint();
    for (String other : List.of("/alerts", "/patients", "/follow-ups"))
      reader.get(other).refuses(403, "missing_scope");
    Got refused = reader.post("/calls", "{\"mrn\":\"1\"}").refuses(403, "missing_scope");
    assertThat(refused.text("detail")).contains("calls:write");
    reader.post("/patients", "{}").refuses(403, "missing_scope");
    reader.put("/patients/" + UUID.randomUUID(), "{}").refuses(403, "missing_scope");
    for (String action :
        List.of("/alerts/%s/acknowledge", "/alerts/%s/resolve", "/follow-ups/%s/complete"))
      reader.post(action.formatted(UUID.randomUUID()), "{}").refuses(403, "missing_scope");
    writer.get("/calls").refuses(403, "missing_scope");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void a_revoked_key_and_one_that_expired_are_out_at_once() throws InterruptedException {
    Caller admin = admin();
    ApiKeyDesk desk = bench().database.bean(ApiKeyDesk.class);
    var made = (KeyMade.Done) desk.make(admin, order(ApiScope.all(), Optional.empty()));
    Programs program = Programs.with(server(), made.secret().value());
    program.get("/calls/active").is(200);
    assertThat(desk.all(admin).stream().filter(k -> k.id().equals(made.key())).findFirst())
        .flatMap(ApiKey::lastUsedAt)
        .isPresent();
    desk.revoke(admin, made.key());
    program.get("/calls/active").refuses(401, "no_valid_key");

    bench().database.clock().set(Instant.now());
    Instant soon = Instant.now().plus(Duration.ofSeconds(3));
    var brief = (KeyMade.Done) desk.make(admin, order(ApiScope.all(), Optional.of(soon)));
    Programs visitor = Programs.with(server(), brief.secret().value());
    visitor.get("/calls/active").is(200);
    Soon.that(() -> visitor.get("/calls/active").refuses(401, "no_valid_key"));
  }

  @Test
  default void the_key_says_which_hospital_and_nothing_of_another_is_found() {
    CallId call = PhoneServer.ringing();
    Ward neighbours = Ward.in(bench().database);
    bench().database.clock().set(Instant.now());
    Caller admin = neighbours.as(neighbours.hire("Ann Lee", Role.HOSPITAL_ADMIN));
    var made =
        (KeyMade.Done)
            bench()
                .database
                .bean(ApiKeyDesk.class)
                .make(admin, order(ApiScope.all(), Optional.empty()));
    Programs foreign = Programs.with(server(), made.secret().value());
    String patient = "/patients/" + bench().call(call).patient();
    program().get("/calls/" + call).is(200);
    program().get(patient).is(200);
    List<String> before = fingerprint();
    foreign.get("/calls/" + call).refuses(404, "no_such_call");
    foreign.get("/calls/" + call + "/transcript").refuses(404, "no_such_call");
    foreign.get("/calls/" + call + "/findings").refuses(404, "no_such_call");
    foreign.get(patient).refuses(404, "no_such_patient");
    foreign
        .post("/calls", "{\"patient_id\":\"%s\"}".formatted(bench().call(call).patient()))
        .refuses(404, "no_such_patient");
    assertThat(foreign.get("/calls").json().path("items")).isEmpty();
    assertThat(foreign.get("/calls/active").json().path("items")).isEmpty();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void a_stranger_is_refused_ever_more_slowly_and_a_key_from_there_still_gets_in() {
    Programs stranger = Programs.stranger(server()).and("X-Forwarded-For", "198.51.100.66");
    // one more is let in for every second that this takes
    List<Got> all = new ArrayList<>();
    do all.add(stranger.get(NOWHERE));
    while (all.getLast().status() == 401 && all.size() < 600);
    assertThat(all).hasSizeBetween(61, 599);
    Got refused = all.getLast().refuses(429, "too_many_requests");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 2L);
    assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"minute\";q=60;w=60");
    assertThat(refused.headers().firstValue("RateLimit").orElseThrow())
        .startsWith("\"minute\";r=0;t=");
    program().and("X-Forwarded-For", "198.51.100.66").get(NOWHERE).refuses(404, "no_such_call");
    Programs.stranger(server()).and("X-Forwarded-For", "198.51.100.67").get(NOWHERE).is(401);
  }

  @Test
  default void answers_say_what_is_left_and_are_kept_by_nobody() {
    Got got = program().get("/calls/active").is(200);
    assertThat(got.headers().firstValue("RateLimit-Policy")).hasValue("\"minute\";q=6000;w=60");
    assertThat(got.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"minute\";r=5[0-9]{3};t=[0-9]+");
    assertThat(got.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  default void what_cannot_be_served_is_refused_as_what_it_is() {
    List<String> before = fingerprint();
    Programs program = program();
    for (String broken :
        List.of("{\"mrn\":", "[]", "", "null", "{} {}", "{\"mrn\":\"1\",\"mrn\":\"2\"}"))
      program.post("/calls", broken).refuses(400, "broken_json");
    program
        .post("/calls", "{\"mrn\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))
        .refuses(400, "broken_json");
    program
        .post("/calls", "{\"mrn\":\"" + "1".repeat(70_000) + "\"}")
        .refuses(413, "body_too_large");
    program
        .and("Content-Type", "text/plain")
        .post("/calls", "{}")
        .refuses(415, "wrong_content_type");
    program.and("Accept", "image/png").get("/calls").refuses(406, "not_acceptable");
    program.get("/no/such/address").refuses(404, "no_such_address");
    program.get("/calls/nonsense").refuses(404, "no_such_address");
    program.get("/application.wadl").refuses(404, "no_such_address");
    Got wrong =
        program.send("DELETE", "/calls", BodyPublishers.noBody()).refuses(405, "wrong_method");
    assertThat(wrong.headers().firstValue("Allow").orElseThrow()).contains("GET").contains("POST");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void every_field_that_is_wrong_is_named() {
    assertThat(
            program()
                .post(
                    "/calls",
                    "{\"timeout\":\"30\",\"message\":\"<b>\",\"sound\":1,\"from_number\":\"x\"}")
                .faults())
        .containsExactlyInAnyOrder(
            "timeout wrong_type",
            "message invalid_value",
            "sound unknown_field",
            "from_number invalid_value",
            "patient_id required");
    assertThat(
            program()
                .get("/calls?status=lost&limit=0&cursor=x&patient=1&since=now&since=then")
                .faults())
        .containsExactlyInAnyOrder(
            "status invalid_value",
            "limit invalid_value",
            "cursor invalid_value",
            "patient unknown_field",
            "since invalid_value",
            "since invalid_value");
    assertThat(program().and("Idempotency-Key", "a b").post("/calls", "{\"mrn\":\"1\"}").faults())
        .containsExactly("Idempotency-Key invalid_value");
  }

  @Test
  default void the_description_is_served_as_it_is_checked() {
    assertThat(program().get("/openapi").is(200).json().path("paths").size()).isGreaterThan(10);
  }

  private Caller admin() {
    return bench().ward.as(bench().ward.hire("Rana Shah", Role.HOSPITAL_ADMIN));
  }

  private static KeyOrder order(Set<ApiScope> scopes, Optional<Instant> end) {
    return new KeyOrder("test " + UUID.randomUUID(), scopes, end);
  }

  private Programs key(Set<ApiScope> scopes) {
    var made =
        (KeyMade.Done)
            bench().database.bean(ApiKeyDesk.class).make(admin(), order(scopes, Optional.empty()));
    return Programs.with(server(), made.secret().value());
  }
}
