package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's door, the programs' door and the carriers' door: what opens one opens no other. */
interface DoorTests extends OnStage {
  String PAGE = "<!doctype html>";

  @Test
  default void an_api_key_opens_nothing_of_the_console() throws Exception {
    PlainConsole program = console();
    program.headers.put("Authorization", "Bearer " + key());
    for (String address : List.of("worklist", "patients", "calls", "me", "hospital/staff")) {
      program.open(address);
      assertThat(program.has("sign-in-form")).as(address).isTrue();
    }
    PlainConsole nurse = console().signIn("nurse").open("patients");
    PlainConsole thief = console();
    thief.headers.put("Authorization", "Bearer " + key());
    for (String way : List.of("uidl", "heartbeat", "push")) {
      String there = nurse.uiAddress().replace("uidl", way);
      assertThat(thief.post(there, "").body()).as(way).doesNotContain("Cedar", "patients");
    }
  }

  @Test
  default void a_console_session_opens_nothing_of_the_api() throws Exception {
    PlainConsole nurse = console().signIn("nurse").open("worklist");
    for (String path : List.of("/api/v1/calls/" + ID, "/api/v1/patients?mrn=1")) {
      HttpResponse<String> got = nurse.get(path);
      assertThat(got.statusCode()).as(path).isEqualTo(401);
      assertThat(got.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  String ID = "00000000-0000-4000-8000-000000000001";

  @Test
  default void machines_get_no_session() throws Exception {
    PlainConsole program = console();
    program.headers.put("Authorization", "Bearer " + key());
    for (String path :
        List.of(
            "/api/v1/patients?mrn=1",
            "/api/v1/nothing",
            "/phone/x/voice",
            "/health/ready",
            "/metrics",
            "/fhir/x"))
      assertThat(program.get(path).headers().map()).doesNotContainKey("set-cookie");
    assertThat(program.post("/api/v1/calls", "{}").headers().map()).doesNotContainKey("set-cookie");
    assertThat(program.session()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/v2/calls",
        "/api/v1/nothing",
        "/phone",
        "/phone/",
        "/phone/x",
        "/phone/x/y/z",
        "/fhir",
        "/fhir/Patient",
        "/health/x",
        "/health/live/x",
        "/metrics/x/y",
        "/openapi/x",
        "/api/phone/x/voice",
        "/phone/api/v1/calls",
        "/api/v1/phone/x/voice",
        "/API/v1/calls",
        "/Phone/x",
        "/HEALTH",
        "/Metrics",
        "/OPENAPI",
        "/fHir",
        "//api/v1/calls",
        "/api//v1/calls",
        "/api/v1//calls",
        "//phone/x/voice",
        "//metrics",
        "//health/live",
        "/;x/api/v1/calls",
        "/api;x/v1/calls",
        "/api/v1;x=1/calls",
        "/metrics;x",
        "/api%2fv1%2fcalls",
        "/api/v1%2Fcalls",
        "/%61pi/v1/calls",
        "/%2561pi/v1/calls",
        "/m%65trics",
        "/x/../api/v1/calls",
        "/x/%2e%2e/api/v1/calls",
        "/./api/v1/calls",
        "/api/./v1/calls",
        "/x/..;/metrics",
        "/api%5cv1/calls",
        "/x%00y",
        "/x%0d%0aSet-Cookie:a=b",
        "/worklist%2f..%2fapi",
        "/WEB-INF/web.xml",
        "/VAADIN/../WEB-INF/web.xml",
        "/VAADIN/%2e%2e/WEB-INF/web.xml",
        "/VAADIN//build/../../WEB-INF/web.xml",
        "/VAADIN/config",
        "/VAADIN/build/",
        "/META-INF/MANIFEST.MF",
        "/x\\y"
      })
  default void no_detour_leads_through_a_door(String target) throws Exception {
    String got =
        RawRequest.send(
            port(), "GET", target, "Authorization: Bearer " + key(), "Cookie: JSESSIONID=x");
    assertThat(RawRequest.status(got)).as(got).isIn(400, 401, 403, 404, 405);
    assertThat(got).doesNotContain(PAGE).doesNotContain("<web-app").doesNotContain("java.");
  }

  /** The server takes it off the address before anybody sees it. */
  @Test
  default void a_session_in_an_address_opens_nothing() throws Exception {
    String got = RawRequest.send(port(), "GET", "/api/v1/calls;jsessionid=1");
    assertThat(RawRequest.status(got)).as(got).isEqualTo(401);
    assertThat(got).doesNotContainIgnoringCase("set-cookie");
  }

  @Test
  default void what_is_for_operators_is_closed_to_strangers() throws Exception {
    for (String path : List.of("/metrics", "/metrics/", "/metrics/base", "/openapi", "/openapi/")) {
      HttpResponse<String> got = console().get(path);
      assertThat(got.statusCode()).as(path).isIn(401, 403, 404);
      assertThat(got.body()).as(path).doesNotContain("# TYPE").doesNotContain("paths:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "POST"})
  default void the_console_takes_only_what_its_pages_send(String method) throws Exception {
    for (String path : List.of("/", "/worklist", "/sign-in?next=/worklist")) {
      String got = RawRequest.send(port(), method, path, "Content-Length: 0");
      assertThat(RawRequest.status(got)).as(method + " " + path).isIn(405, 501);
      assertThat(got).doesNotContain(PAGE);
    }
  }

  @Test
  default void another_site_can_neither_act_nor_listen() throws Exception {
    PlainConsole nurse = console().signIn("nurse").open("patients");
    for (String origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
      var act =
          nurse
              .request(nurse.uiAddress())
              .POST(BodyPublishers.ofString("{}"))
              .header("Origin", origin);
      assertThat(nurse.send(act).statusCode()).as(origin).isEqualTo(403);
      String listen =
          RawRequest.send(
              port(),
              "GET",
              nurse.uiAddress().replace("/?v-r=uidl", "/VAADIN/push?v-r=push"),
              "Origin: " + origin,
              "Cookie: JSESSIONID=" + nurse.session(),
              "Upgrade: websocket",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
      assertThat(RawRequest.status(listen)).as(origin).isEqualTo(403);
    }
    nurse.headers.put("Origin", stage().product().address());
    assertThat(nurse.open("calls").shown()).contains("vaadin-grid");
  }

  @Test
  default void without_the_pages_own_token_nothing_is_done() throws Exception {
    PlainConsole nurse = console().signIn("nurse").open("me");
    nurse.setToken("guessed");
    assertThat(nurse.go("patients").body()).doesNotContain("Cedar").contains("\"syncId\":-1");
    assertThat(nurse.has("patients-search")).isFalse();
  }

  @Test
  default void every_answer_says_what_a_browser_may_do_with_it() throws Exception {
    PlainConsole nurse = console().signIn("nurse");
    for (String path : List.of("/worklist", "/sign-in", "/nothing", "/api/v1/nothing", "/a//b")) {
      var headers = nurse.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("microphone=()");
      assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
      assertThat(headers.allValues("Content-Security-Policy"))
          .singleElement()
          .satisfies(
              policy ->
                  assertThat(policy)
                      .contains("default-src 'none'", "frame-ancestors 'none'")
                      .doesNotContain("script-src 'self' 'unsafe-inline'"));
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }
    var page = nurse.get("/worklist");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
    assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
    assertThat(nurse.get("/worklist").headers().firstValue("Content-Security-Policy"))
        .isPresent()
        .get()
        .isNotEqualTo(policy);
    assertThat(nurse.open("patients").go("calls").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  private String key() throws java.io.IOException {
    return Files.readString(home().resolve("demo/api-key")).strip();
  }
}
