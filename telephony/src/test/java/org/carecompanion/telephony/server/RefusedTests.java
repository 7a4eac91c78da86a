package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.Test;

/** Who may not come in leaves nothing and learns nothing. */
interface RefusedTests extends InTheServer {
  @Test
  default void what_is_not_signed_for_this_very_address_leaves_nothing() {
    CallId call = PhoneServer.ringing();
    String path = carrier().path("voice?call=" + call);
    var form = new TwilioSigned(carrier().heard(call, Map.of()));
    String right = form.signature(bench().line().account().token(), Lines.PUBLIC_URL + path);
    List<String> before = fingerprint();
    for (Got got :
        List.of(
            carrier().post(path, form.body(), ""),
            carrier().post(path, form.body(), "AAAAAAAAAAAAAAAAAAAAAAAAAAA="),
            carrier().post(path, form.body(), form.signature("other", Lines.PUBLIC_URL + path)),
            carrier()
                .post(path, form.body(), form.signature("token", server() + path.substring(1))),
            carrier().post(path + "&turn=2", form.body(), right),
            carrier()
                .post(
                    carrier().path("gather-response?call=" + call + "&turn=2"), form.body(), right),
            carrier().post(carrier().path("status?call=" + call), form.body(), right),
            carrier().post(path, form.body() + "&SpeechResult=chest+pain", right),
            carrier().post(path, form.body().replace("in-progress", "completed"), right)))
      assertThat(got.status()).isEqualTo(403);
    assertThat(
            carrier()
                .send(
                    carrier()
                        .request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.body()))
                        .build())
                .status())
        .isEqualTo(403);
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(carrier().post(path, form.body(), right).status()).isEqualTo(200);
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  default void another_account_is_refused_though_its_signature_holds() {
    CallId call = PhoneServer.ringing();
    List<String> before = fingerprint();
    Got got = carrier().signed("voice?call=" + call, Map.of("CallSid", "CA1", "AccountSid", "AC2"));
    assertThat(got.status()).isEqualTo(403);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void a_line_nobody_has_is_not_found() {
    assertThat(carrier().post("/phone/no-such-line-key-000000/voice", "a=b", "x").status())
        .isEqualTo(404);
  }

  @Test
  default void too_large_another_type_and_broken_forms_are_refused_as_such() {
    String path = carrier().path("voice?call=" + PhoneServer.ringing());
    List<String> before = fingerprint();
    assertThat(carrier().post(path, "a=" + "b".repeat(64 * 1024), "x").status()).isEqualTo(413);
    for (String broken : List.of("a=%", "a=%zz", "a=%FF", "a=%C3%28"))
      assertThat(carrier().post(path, broken, "x").status()).isEqualTo(400);
    byte[] latin = "SpeechResult=cayó".getBytes(StandardCharsets.ISO_8859_1);
    var form = carrier().request(path).header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(carrier().send(form.POST(BodyPublishers.ofByteArray(latin)).build()).status())
        .isEqualTo(400);
    for (String type : List.of("application/json", "text/plain", "multipart/form-data"))
      assertThat(
              carrier()
                  .send(
                      carrier()
                          .request(path)
                          .header("Content-Type", type)
                          .POST(BodyPublishers.ofString("{}"))
                          .build())
                  .status())
          .isEqualTo(415);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void carriers_paths_and_programs_paths_do_not_mix() {
    String body = "AccountSid=AC1";
    for (String path :
        List.of(
            "/api" + carrier().path("voice"),
            "/api/v1" + carrier().path("voice"),
            "/phone/api/v1/calls",
            "/phone",
            "/phone/",
            carrier().path(""),
            carrier().path("calls")))
      assertThat(carrier().post(path, body, "x").status()).as(path).isIn(401, 404);
    assertThat(carrier().send(carrier().request(carrier().path("voice")).GET().build()).status())
        .isEqualTo(405);
    assertThat(carrier().post(carrier().path("voice?call=not-an-id"), body, "x").status())
        .isIn(403, 404);
  }
}
