package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed and still not what it claims to be, and what comes again. */
interface ForgeryTests extends InTheServer {
  int AT_ONCE = 8;
  String NAME = "My name is Maria Lopez, born March 15, 1958.";
  String OVER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>";

  @Test
  default void a_turn_that_comes_eight_times_at_once_is_recorded_once() throws Exception {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    List<Got> answers = atOnce(() -> carrier().says(call, 2, NAME));
    assertThat(answers).extracting(Got::status).containsOnly(200);
    String settled = carrier().says(call, 2, NAME).body();
    // on a slow machine some are asked to wait for the one that is being written
    assertThat(answers)
        .extracting(got -> carrier().afterWaiting(call, 2, got))
        .containsOnly(settled);
    assertThat(settled).contains("Thank you, Maria.");
    assertThat(bench().call(call).turn()).isEqualTo(2);
    assertThat(
            bench()
                .database
                .rows(
                    "select count(*) from utterance where speaker = 'PATIENT' and call_id = '%s'"
                        .formatted(call)))
        .containsExactly("1");
  }

  @Test
  default void an_answer_that_comes_eight_times_at_once_opens_once() throws Exception {
    CallId call = PhoneServer.ringing();
    List<Got> answers = atOnce(() -> carrier().answered(call));
    assertThat(answers)
        .extracting(got -> carrier().afterWaiting(call, 1, got))
        .containsOnly(carrier().answered(call).body());
    assertThat(bench().call(call).turn()).isEqualTo(1);
  }

  private static List<Got> atOnce(Callable<Got> request) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      CountDownLatch ready = new CountDownLatch(AT_ONCE);
      List<Future<Got>> coming = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++)
        coming.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return request.call();
                }));
      List<Got> answers = new ArrayList<>();
      for (Future<Got> one : coming) answers.add(one.get());
      return answers;
    }
  }

  @Test
  default void the_words_of_one_call_are_not_put_into_another() {
    CallId call = inATurn();
    CallId other = inATurn();
    Map<String, String> others = carrier().heard(other, Map.of("SpeechResult", "chest pain"));
    List<String> before = fingerprint();
    for (String path :
        List.of(
            "voice?call=" + call,
            "gather-response?call=" + call + "&turn=3",
            "waiting?call=" + call + "&turn=3&asked=1",
            "waiting?call=" + call + "&turn=3&asked=99",
            "waiting?call=" + call + "&turn=2&asked=1")) {
      Got got = carrier().signed(path, others);
      assertThat(got.body()).as(path).isEqualTo(OVER);
    }
    assertThat(carrier().signed("fallback?call=" + call, others).body()).contains("I am sorry");
    others.put("CallStatus", "completed");
    assertThat(carrier().signed("status?call=" + call, others).status()).isEqualTo(404);
    others.put("AnsweredBy", "machine_start");
    assertThat(carrier().signed("amd?call=" + call, others).status()).isEqualTo(204);
    assertThat(carrier().says(call, 3, "No.").body()).contains("<Gather");
    assertThat(bench().call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(bench().call(other).turn()).isEqualTo(2);
    assertThat(PhoneServer.twilio().asked()).isEmpty();
    assertThat(fingerprint()).isNotEqualTo(before); // the one turn that was real
  }

  @Test
  default void a_wait_for_a_turn_that_nobody_thinks_about_ends_no_call() {
    CallId call = inATurn();
    Map<String, String> heard = carrier().heard(call, Map.of());
    String current = carrier().says(call, 2, NAME).body();
    List<String> before = fingerprint();
    for (String path :
        List.of(
            "waiting?call=" + call + "&turn=2&asked=99",
            "waiting?call=" + call + "&turn=1&asked=1",
            "waiting?call=" + call + "&turn=4&asked=99",
            "waiting?call=" + call + "&turn=2147483647&asked=2147483647"))
      assertThat(carrier().signed(path, heard).body()).as(path).isEqualTo(current);
    for (String path :
        List.of(
            "waiting?call=" + call + "&turn=0&asked=1",
            "waiting?call=" + call + "&turn=-1&asked=-1",
            "waiting?turn=2&asked=1"))
      assertThat(carrier().signed(path, heard).body()).as(path).isEqualTo(OVER);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void what_stands_twice_with_two_meanings_is_refused() {
    CallId call = inATurn();
    CallId other = inATurn();
    List<String> before = fingerprint();
    String sid = PhoneServer.carrierCallId(bench(), call);
    String account = bench().line().account().sid();
    String turn = "gather-response?call=" + call + "&turn=3";
    String form = "AccountSid=" + account + "&CallSid=" + sid;
    for (String polluted :
        List.of(
            form + "&CallSid=CA1",
            form + "&SpeechResult=no&SpeechResult=yes",
            form + "&Digits=1&Digits=2",
            form + "&SpeechResult=no&Confidence=0.1&Confidence=0.9",
            form + "&CallStatus=completed&CallStatus=in-progress"))
      assertThat(signed(turn, polluted).status()).as(polluted).isEqualTo(400);
    assertThat(signed(turn, form + "&AccountSid=AC2").status()).isEqualTo(403);
    for (String address :
        List.of(
            turn + "&turn=3",
            turn + "&turn=4",
            turn + "&call=" + other,
            "gather-response?call=" + other + "&" + turn.substring(turn.indexOf('?') + 1)))
      assertThat(signed(address, form).status()).as(address).isEqualTo(400);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void a_call_named_in_the_body_is_not_the_call_of_the_address() {
    CallId call = inATurn();
    CallId other = inATurn();
    Map<String, String> form = carrier().heard(call, Map.of("SpeechResult", "No."));
    form.put("call", other.toString());
    form.put("turn", "9");
    assertThat(carrier().signed("gather-response?call=" + call + "&turn=3", form).body())
        .contains("&amp;turn=4");
    assertThat(bench().call(other).turn()).isEqualTo(2);
    List<String> before = fingerprint();
    assertThat(carrier().signed("gather-response", form).body()).isEqualTo(OVER);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32", "windows-1252", "no-such-charset"})
  default void another_charset_in_the_header_does_not_change_what_was_said(String charset) {
    CallId call = inATurn();
    Map<String, String> words = carrier().heard(call, Map.of("SpeechResult", "cayó"));
    String path = carrier().path("gather-response?call=" + call + "&turn=2");
    var form = new TwilioSigned(words);
    HttpRequest request =
        carrier()
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
            .header("X-Twilio-Signature", form.signature(token(), Lines.PUBLIC_URL + path))
            .POST(BodyPublishers.ofString(form.body()))
            .build();
    assertThat(carrier().send(request).status()).isIn(200, 400, 415);
    List<String> before = fingerprint();
    if (!Charset.isSupported(charset)) return;
    byte[] other = form.body().getBytes(Charset.forName(charset));
    if (new String(other, StandardCharsets.ISO_8859_1).equals(form.body())) return;
    HttpRequest bytes =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .POST(BodyPublishers.ofByteArray(other))
            .build();
    assertThat(carrier().send(bytes).status()).isIn(400, 403, 415);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void lengths_that_lie_leave_nothing() throws Exception {
    CallId call = inATurn();
    String path = carrier().path("gather-response?call=" + call + "&turn=3");
    var form = new TwilioSigned(carrier().heard(call, Map.of("SpeechResult", "chest pain")));
    String body = form.body();
    String start =
        "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                .formatted(path)
            + "X-Twilio-Signature: %s\r\n"
                .formatted(form.signature(token(), Lines.PUBLIC_URL + path));
    List<String> before = fingerprint();
    for (String rest :
        List.of(
            "Content-Length: " + (body.length() - 5) + "\r\n\r\n" + body,
            "Content-Length: " + (body.length() + 500) + "\r\n\r\n" + body,
            "Content-Length: -1\r\n\r\n" + body,
            "Content-Length: 99999999999999999999\r\n\r\n" + body,
            "Content-Length: 1\r\nContent-Length: 2\r\n\r\n" + body,
            "Content-Length: 0\r\n\r\n" + body,
            "\r\n" + body,
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body,
            "Transfer-Encoding: chunked\r\n\r\n5\r\nAccou\r\n",
            "Transfer-Encoding: chunked\r\n\r\n"
                + "4000\r\n"
                + "a".repeat(0x4000)
                + "\r\n"
                + ("4000\r\n" + "a".repeat(0x4000) + "\r\n").repeat(4)
                + "0\r\n\r\n")) {
      String got = RawPost.send(server(), start + rest);
      assertThat(got)
          .as(rest.substring(0, 30))
          .doesNotContain("HTTP/1.1 5")
          .doesNotContain("<Gather");
    }
    assertThat(fingerprint()).isEqualTo(before);
    String chunked =
        "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
    assertThat(RawPost.send(server(), start + chunked)).contains("HTTP/1.1 200").contains("9 1 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"voice", "gather-response", "waiting", "status", "amd", "voicemail"})
  default void only_a_signed_post_is_a_webhook(String what) {
    String path = carrier().path(what + "?call=" + CallId.random() + "&turn=2");
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH"))
      assertThat(
              carrier()
                  .send(carrier().request(path).method(method, BodyPublishers.noBody()).build())
                  .status())
          .as(method)
          .isEqualTo(405);
    assertThat(
            carrier()
                .send(
                    carrier()
                        .request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.noBody())
                        .build())
                .status())
        .isEqualTo(403);
  }

  private CallId inATurn() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, NAME);
    return call;
  }

  private String token() {
    LineAccess line = bench().line();
    return line.account().token();
  }

  private Got signed(String below, String body) {
    String path = carrier().path(below);
    return carrier().post(path, body, Forged.signature(token(), path, body));
  }
}
