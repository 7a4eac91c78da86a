package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.RunningSimulator.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Twilio refuses, in its status, code and error body, over raw HTTP. */
class TwilioErrorsTest {
  private static RunningSimulator simulator;

  @BeforeAll
  static void start() throws IOException {
    simulator = new RunningSimulator();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          To=                                          | 400 | 21201
          From=                                        | 400 | 21213
          Url=                                         | 400 | 21205
          To=+1555                                     | 400 | 21211
          To=abc                                       | 400 | 21211
          To=+12125550142999                           | 400 | 21211
          To=+11235550142                              | 400 | 21217
          To=+15005550001                              | 400 | 21217
          To=+15005550002                              | 400 | 21214
          To=+15005550003                              | 400 | 21215
          To=+442071838750                             | 400 | 21215
          To=+15005550004                              | 400 | 21216
          From=+1555                                   | 400 | 21212
          From=+15005550001                            | 400 | 21212
          From=+16175550101                            | 400 | 21210
          From=+15005550007                            | 400 | 21210
          Url=/voice                                   | 400 | 21205
          Url=ftp://h/voice                            | 400 | 21205
          Url=http://h/voice#rc=two                    | 400 | 21205
          Url=http://h/voice#rp=6xx                    | 400 | 21205
          FallbackUrl=nowhere                          | 400 | 21205
          StatusCallback=http://my_host/status         | 400 | 21609
          AsyncAmdStatusCallback=/amd                  | 400 | 21609
          StatusCallbackEvent=hung-up                  | 400 | 21626
          Method=PUT                                   | 400 | 21209
          StatusCallbackMethod=PATCH                   | 400 | 21209
          Timeout=0                                    | 400 | 21208
          Timeout=601                                  | 400 | 21208
          SendDigits=12,34                             | 400 | 21206
          ApplicationSid=AP1                           | 400 | 21218
          MachineDetection=Maybe                       | 422 | 20422
          MachineDetectionTimeout=60                   | 422 | 20422
          MachineDetectionSpeechThreshold=999          | 422 | 20422
          MachineDetectionSpeechEndThreshold=5001      | 422 | 20422
          MachineDetectionSilenceTimeout=1999          | 422 | 20422
          AsyncAmd=yes                                 | 422 | 20422
          Record=always                                | 422 | 20422
          RecordingChannels=stereo                     | 422 | 20422
          RecordingTrack=all                           | 422 | 20422
          Trim=some                                    | 422 | 20422
          TimeLimit=-1                                 | 422 | 20422
          """)
  void a_call_with_a_bad_parameter_is_refused(String parameter, int status, int code)
      throws Exception {
    Answer answer = simulator.post("/Calls.json", order(parameter));
    assertError(answer, status, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          To=               | 21604
          From=             | 21603
          Body=             | 21602
          To=+1555          | 21211
          To=+15005550003   | 21408
          To=+15005550004   | 21610
          From=+1555        | 21212
          From=+16175550101 | 21606
          StatusCallback=x  | 21609
          """)
  void a_message_with_a_bad_parameter_is_refused(String parameter, int code) throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of("To", "+12125550142", "From", RunningSimulator.OWN_NUMBER, "Body", "Hello"));
    replace(fields, parameter);
    assertError(simulator.post("/Messages.json", fields.toArray(String[]::new)), 400, code);
  }

  @Test
  void a_message_has_at_most_1600_characters() throws Exception {
    String[] fields = {
      "To", "+12125550142", "From", RunningSimulator.OWN_NUMBER, "Body", "x".repeat(1601)
    };
    assertError(simulator.post("/Messages.json", fields), 400, 21617);
  }

  @Test
  void inline_twiml_has_at_most_4000_characters() throws Exception {
    assertError(
        simulator.post(
            "/Calls.json",
            "To",
            "+12125550142",
            "From",
            RunningSimulator.OWN_NUMBER,
            "Twiml",
            "x".repeat(4001)),
        422,
        20422);
  }

  @Test
  void the_error_body_is_twilios() throws Exception {
    Answer answer = simulator.post("/Calls.json", order("To=+1555"));
    assertThat(answer.json().toString())
        .isEqualTo(
            "{\"code\":21211,\"message\":\"The 'To' number +1555 is not a valid phone number.\","
                + "\"more_info\":\"https://www.twilio.com/docs/errors/21211\",\"status\":400}");
  }

  @Test
  void wrong_or_missing_credentials_are_401() throws Exception {
    URI calls =
        URI.create(
            simulator.base() + "/2010-04-01/Accounts/" + RunningSimulator.SID + "/Calls.json");
    assertError(simulator.send(HttpRequest.newBuilder(calls).build()), 401, 20003);
    assertError(
        simulator.send(HttpRequest.newBuilder(calls).header("Authorization", "Basic eDp5").build()),
        401,
        20003);
    String other = calls.toString().replace(RunningSimulator.SID, "AC" + "f".repeat(32));
    HttpRequest.Builder request = simulator.request("/Calls.json").uri(URI.create(other));
    assertError(simulator.send(request.build()), 401, 20003);
  }

  @Test
  void unknown_calls_messages_and_addresses_are_404() throws Exception {
    String unknown = "0123456789abcdef".repeat(2);
    assertError(simulator.get("/Calls/CA" + unknown + ".json"), 404, 20404);
    assertError(simulator.post("/Calls/CA" + unknown + ".json", "Status", "completed"), 404, 20404);
    assertError(simulator.get("/Messages/SM" + unknown + ".json"), 404, 20404);
    assertError(simulator.get("/Conferences.json"), 404, 20404);
    assertError(simulator.get("/Calls"), 404, 20404);
  }

  @Test
  void other_methods_are_405() throws Exception {
    HttpRequest delete = simulator.request("/Calls.json").DELETE().build();
    assertError(simulator.send(delete), 405, 20004);
  }

  @Test
  void a_status_that_is_none_is_refused() throws Exception {
    String sid = simulator.post("/Calls.json", order("Timeout=5")).text("sid");
    assertError(simulator.post("/Calls/" + sid + ".json", "Status", "busy"), 422, 20422);
    assertError(simulator.post("/Calls/" + sid + ".json", "Url", "nowhere"), 400, 21205);
    assertError(
        simulator.post("/Calls/" + sid + ".json", "Url", "http://localhost:1/x"), 400, 21220);
  }

  private static String[] order(String parameter) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "To",
                "+14125550159",
                "From",
                RunningSimulator.OWN_NUMBER,
                "Url",
                "http://localhost:1/voice"));
    replace(fields, parameter);
    return fields.toArray(String[]::new);
  }

  private static void replace(List<String> fields, String parameter) {
    String[] parts = parameter.split("=", 2);
    int at = fields.indexOf(parts[0]);
    if (at >= 0) {
      fields.set(at + 1, parts[1]);
    } else {
      fields.addAll(List.of(parts));
    }
  }

  private static void assertError(Answer answer, int status, int code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("more_info")).endsWith("/" + code);
    assertThat(answer.text("message")).isNotBlank();
  }
}
