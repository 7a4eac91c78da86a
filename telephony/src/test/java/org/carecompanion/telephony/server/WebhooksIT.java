package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The carrier's door over real HTTP. */
@ExtendWith(ArquillianExtension.class)
class WebhooksIT {
  private static final String HANG_UP =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>";
  private static final String WHO = "My name is Maria Lopez, born March 15, 1958.";

  @ArquillianResource private URL url;
  private Webhooks carrier;
  private PhoneBench bench;

  @Deployment(testable = false)
  static WebArchive server() {
    return PhoneServer.archive();
  }

  @BeforeEach
  void connect() {
    bench = PhoneServer.ward();
    carrier = new Webhooks(url, bench.line());
    PhoneServer.twilio().forget();
  }

  @Test
  void who_answers_hears_the_opening() {
    CallId call = PhoneServer.ringing();
    Got got = carrier.answered(call);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.type()).startsWith("application/xml");
    assertThat(got.body())
        .contains("automated AI assistant calling for Harbor Hospital")
        .contains("dial 9 1 1")
        .contains("action=\"" + Lines.PUBLIC_URL + "/phone/")
        .contains("&amp;turn=2\"");
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(bench.call(call).turn()).isEqualTo(1);
  }

  @Test
  void what_is_not_signed_for_this_very_address_leaves_nothing() {
    CallId call = PhoneServer.ringing();
    String path = carrier.path("voice?call=" + call);
    var form = new TwilioSigned(carrier.heard(call, Map.of()));
    String right = form.signature(bench.line().account().token(), Lines.PUBLIC_URL + path);
    List<String> before = fingerprint();
    for (Got got :
        List.of(
            carrier.post(path, form.body(), ""),
            carrier.post(path, form.body(), "AAAAAAAAAAAAAAAAAAAAAAAAAAA="),
            carrier.post(path, form.body(), form.signature("other", Lines.PUBLIC_URL + path)),
            carrier.post(path, form.body(), form.signature("token", url + path.substring(1))),
            carrier.post(path + "&turn=2", form.body(), right),
            carrier.post(
                carrier.path("gather-response?call=" + call + "&turn=2"), form.body(), right),
            carrier.post(carrier.path("status?call=" + call), form.body(), right),
            carrier.post(path, form.body() + "&SpeechResult=chest+pain", right),
            carrier.post(path, form.body().replace("in-progress", "completed"), right)))
      assertThat(got.status()).isEqualTo(403);
    assertThat(
            carrier
                .send(
                    carrier
                        .request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.body()))
                        .build())
                .status())
        .isEqualTo(403);
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(carrier.post(path, form.body(), right).status()).isEqualTo(200);
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void another_account_is_refused_though_its_signature_holds() {
    CallId call = PhoneServer.ringing();
    List<String> before = fingerprint();
    Got got = carrier.signed("voice?call=" + call, Map.of("CallSid", "CA1", "AccountSid", "AC2"));
    assertThat(got.status()).isEqualTo(403);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void a_line_nobody_has_is_not_found() {
    assertThat(carrier.post("/phone/no-such-line-key-000000/voice", "a=b", "x").status())
        .isEqualTo(404);
  }

  @Test
  void too_large_another_type_and_broken_forms_are_refused_as_such() {
    String path = carrier.path("voice?call=" + PhoneServer.ringing());
    List<String> before = fingerprint();
    assertThat(carrier.post(path, "a=" + "b".repeat(64 * 1024), "x").status()).isEqualTo(413);
    for (String broken : List.of("a=%", "a=%zz", "a=%FF", "a=%C3%28"))
      assertThat(carrier.post(path, broken, "x").status()).isEqualTo(400);
    byte[] latin = "SpeechResult=cayó".getBytes(StandardCharsets.ISO_8859_1);
    var form = carrier.request(path).header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(carrier.send(form.POST(BodyPublishers.ofByteArray(latin)).build()).status())
        .isEqualTo(400);
    for (String type : List.of("application/json", "text/plain", "multipart/form-data"))
      assertThat(
              carrier
                  .send(
                      carrier
                          .request(path)
                          .header("Content-Type", type)
                          .POST(BodyPublishers.ofString("{}"))
                          .build())
                  .status())
          .isEqualTo(415);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void the_largest_form_is_taken() {
    CallId call = PhoneServer.ringing();
    carrier.answered(call);
    Got got = carrier.says(call, 2, "a".repeat(64 * 1024 - 300));
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body()).contains("<Gather");
  }

  @Test
  void carriers_paths_and_programs_paths_do_not_mix() {
    String body = "AccountSid=AC1";
    for (String path :
        List.of(
            "/api" + carrier.path("voice"),
            "/api/v1" + carrier.path("voice"),
            "/phone/api/v1/calls",
            "/phone",
            "/phone/",
            carrier.path(""),
            carrier.path("calls")))
      assertThat(carrier.post(path, body, "x").status()).as(path).isIn(401, 404);
    assertThat(carrier.send(carrier.request(carrier.path("voice")).GET().build()).status())
        .isEqualTo(405);
    assertThat(carrier.post(carrier.path("voice?call=not-an-id"), body, "x").status())
        .isIn(403, 404);
  }

  @Test
  void a_repeated_turn_gets_the_same_bytes_and_records_nothing() {
    CallId call = PhoneServer.ringing();
    Got opening = carrier.answered(call);
    assertThat(carrier.answered(call).body()).isEqualTo(opening.body());
    Got second = carrier.says(call, 2, WHO);
    assertThat(second.body()).contains("Thank you, Maria.").contains("&amp;turn=3\"");
    List<String> before = fingerprint();
    assertThat(carrier.says(call, 2, WHO).body()).isEqualTo(second.body());
    assertThat(carrier.says(call, 2, "something else").body()).isEqualTo(second.body());
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void an_older_turn_and_one_that_cannot_be_yet_get_the_current_words() {
    CallId call = PhoneServer.ringing();
    carrier.answered(call);
    carrier.says(call, 2, WHO);
    Got current = carrier.says(call, 3, "No.");
    List<String> before = fingerprint();
    assertThat(carrier.says(call, 2, "late").body()).isEqualTo(current.body());
    assertThat(carrier.answered(call).body()).isEqualTo(current.body());
    assertThat(carrier.says(call, 9, "early").body()).isEqualTo(current.body());
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void a_call_that_is_over_hangs_up() {
    CallId call = PhoneServer.ringing();
    carrier.answered(call);
    carrier.status(call, "completed");
    List<String> before = fingerprint();
    assertThat(carrier.answered(call).body()).isEqualTo(HANG_UP);
    assertThat(carrier.says(call, 2, WHO).body()).isEqualTo(HANG_UP);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void a_call_nobody_knows_hangs_up() {
    Map<String, String> form = Map.of("CallSid", "CA1", "AccountSid", bench.line().account().sid());
    assertThat(carrier.signed("voice?call=" + CallId.random(), form).body()).isEqualTo(HANG_UP);
    assertThat(carrier.signed("voice", form).body()).isEqualTo(HANG_UP);
  }

  @Test
  void a_webhook_without_the_carriers_id_changes_nothing() {
    CallId call = PhoneServer.ringing();
    List<String> before = fingerprint();
    Map<String, String> form = Map.of("AccountSid", bench.line().account().sid());
    assertThat(carrier.signed("voice?call=" + call, form).body()).isEqualTo(HANG_UP);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void another_hospitals_line_cannot_reach_a_call() {
    CallId call = PhoneServer.ringing();
    Ward neighbours = Ward.in(bench.database);
    var directory = bench.bean(org.carecompanion.telephony.carrier.LineDirectory.class);
    var foreign = new Webhooks(url, directory.anyLine(neighbours.hospital()).orElseThrow());
    List<String> before = fingerprint();
    assertThat(foreign.answered(call).body()).isEqualTo(HANG_UP);
    assertThat(foreign.status(call, "completed").status()).isEqualTo(404);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void statuses_twice_late_and_out_of_order_move_forward_only() {
    CallId call = PhoneServer.ringing();
    for (String word : List.of("ringing", "initiated", "ringing"))
      assertThat(carrier.status(call, word).status()).isEqualTo(204);
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.RINGING);
    for (String word : List.of("busy", "in-progress", "completed", "initiated", "busy"))
      assertThat(carrier.status(call, word).status()).isEqualTo(204);
    assertThat(bench.call(call).outcome()).contains(CallOutcome.BUSY);
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT busy");
  }

  @Test
  void a_status_that_says_nothing_is_refused() {
    CallId call = PhoneServer.ringing();
    assertThat(carrier.status(call, "teleporting").status()).isEqualTo(400);
    assertThat(carrier.signed("status", carrier.heard(call, Map.of())).status()).isEqualTo(400);
  }

  @Test
  void silence_is_asked_again_in_other_words() {
    CallId call = PhoneServer.ringing();
    String opening = carrier.answered(call).body();
    Got again = carrier.silent(call, 2);
    assertThat(again.body()).contains("I did not hear anything").isNotEqualTo(opening);
    assertThat(bench.call(call).turn()).isEqualTo(2);
  }

  @Test
  void the_date_of_birth_may_be_keyed() {
    CallId call = PhoneServer.ringing();
    carrier.answered(call);
    carrier.says(call, 2, "This is Maria Lopez.");
    assertThat(carrier.keys(call, 3, "03151958").body()).contains("Thank you, Maria.");
  }

  @Test
  void a_person_who_answers_is_nothing_to_do() {
    CallId call = PhoneServer.ringing();
    carrier.answered(call);
    List<String> before = fingerprint();
    for (String who : List.of("human", "unknown"))
      assertThat(carrier.machine(call, who).status()).isEqualTo(204);
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(PhoneServer.twilio().asked()).isEmpty();
  }

  @Test
  void a_machine_without_consent_is_hung_up_on() {
    CallId call = PhoneServer.ringing();
    carrier.answered(call);
    assertThat(carrier.machine(call, "machine_start").status()).isEqualTo(204);
    Soon.that(
        () -> assertThat(bench.call(call).outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT));
    Soon.that(
        () ->
            assertThat(PhoneServer.twilio().asked())
                .anySatisfy(a -> assertThat(a.one("Status")).contains("completed")));
    assertThat(carrier.says(call, 2, "You have reached").body()).isEqualTo(HANG_UP);
  }

  @Test
  void a_machine_with_consent_hears_name_and_number_only() {
    PatientId patient = PhoneServer.patient();
    bench.agreesToVoicemail(patient);
    CallId call = PhoneServer.ringing(patient);
    carrier.answered(call);
    carrier.machine(call, "machine_end_beep");
    Soon.that(() -> assertThat(bench.call(call).outcome()).contains(CallOutcome.VOICEMAIL_LEFT));
    Soon.that(
        () -> assertThat(PhoneServer.twilio().asked()).anyMatch(a -> a.one("Url").isPresent()));
    String there =
        PhoneServer.twilio().asked().stream()
            .flatMap(a -> a.one("Url").stream())
            .findFirst()
            .orElseThrow();
    Got message = carrier.follow(there, carrier.heard(call, Map.of()));
    assertThat(message.body())
        .contains("This is a message from Harbor Hospital. Call us back at 2 1 2, 5 5 5, 0 1 0 0.")
        .doesNotContain("Gather")
        .doesNotContain("replacement");
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT voicemail_left");
  }

  /** Everything a webhook could change. */
  private List<String> fingerprint() {
    return bench.database.rows(
        """
        select 'call ' || count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(sum(turn), 0) from call
        union all select 'attempt ' || count(*) || ' ' || coalesce(sum(version), 0) from attempt
        union all select 'utterance ' || count(*) from utterance
        union all select 'finding ' || count(*) from finding
        union all select 'alert ' || count(*) from alert
        union all select 'follow_up ' || count(*) from follow_up
        union all select 'identity_failure ' || count(*) from identity_failure
        union all select 'stop_request ' || count(*) from stop_request
        union all select 'audit_entry ' || count(*) from audit_entry""");
  }
}
