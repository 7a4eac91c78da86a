package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Recording;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A recorded call, as Twilio's own client and a plain one find it. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class RecordingsTest {
  private static final String RUTH = "+12125550142";
  private static final String RINGS_OUT = "+14125550159";

  private final HttpClient http = HttpClient.newHttpClient();
  private FakeProduct product;
  private RunningSimulator simulator;
  private TwilioRestClient client;

  @BeforeEach
  void start() throws IOException {
    product =
        new FakeProduct(RunningSimulator.TOKEN)
            .says("/voice", "<Say>Hello.</Say><Pause length='3'/>")
            .on("/recording", request -> FakeProduct.Reply.status(204));
    simulator = new RunningSimulator();
    client =
        new TwilioRestClient.Builder(RunningSimulator.SID, RunningSimulator.TOKEN)
            .httpClient(new RebasedHttpClient(simulator.base()))
            .build();
  }

  @AfterEach
  void stop() {
    simulator.close();
    product.close();
  }

  @Test
  void a_recorded_call_is_reported_listed_fetched_and_deleted() throws Exception {
    String call = recorded(RUTH);
    simulator.ended(call);
    FakeProduct.Asked told = told();
    assertThat(told.genuine()).isTrue();
    assertThat(told.field("CallSid")).isEqualTo(call);
    assertThat(told.field("RecordingStatus")).isEqualTo("completed");
    assertThat(told.field("RecordingChannels")).isEqualTo("2");
    assertThat(told.fields()).doesNotContainKeys("From", "To", "CallStatus");
    String sid = told.field("RecordingSid");
    assertThat(sid).matches("RE[0-9a-f]{32}");

    Recording listed = listed(call).getFirst();
    assertThat(listed.getSid()).isEqualTo(sid);
    assertThat(listed.getStatus()).isEqualTo(Recording.Status.COMPLETED);
    assertThat(Integer.parseInt(listed.getDuration())).isGreaterThanOrEqualTo(3);

    byte[] wav = media(sid, true).body();
    ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(header.getInt(4)).isEqualTo(wav.length - 8);
    assertThat(header.getShort(22)).as("channels").isEqualTo((short) 2);
    assertThat(header.getInt(24)).as("rate").isEqualTo(8000);
    assertThat(media(sid, false).statusCode()).isEqualTo(401);

    assertThat(Recording.deleter(sid).delete(client)).isTrue();
    assertThat(media(sid, true).statusCode()).isEqualTo(404);
    assertThat(listed(call)).isEmpty();
    assertThatThrownBy(() -> Recording.deleter(sid).delete(client))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20404));
  }

  @Test
  void a_call_that_nobody_answers_or_nobody_wants_recorded_has_none() throws Exception {
    String nobody = recorded(RINGS_OUT, "Timeout", "5");
    simulator.ended(nobody);
    assertThat(listed(nobody)).isEmpty();
    String plain = simulator.call(product, RUTH);
    simulator.ended(plain);
    assertThat(listed(plain)).isEmpty();
    assertThat(product.asked("/recording")).isEmpty();
  }

  @Test
  void the_sound_may_break_off_and_the_report_may_be_missing_or_doubled() throws Exception {
    simulator.faults(
        "{\"rest\":[{\"on\":\"recordings.media\",\"trouble\":\"breaks_off\"},"
            + "{\"on\":\"recordings.delete\",\"trouble\":\"refuses\",\"status\":503}],"
            + "\"recording_callbacks\":{\"mode\":\"duplicated\"}}");
    String call = recorded(RUTH);
    simulator.ended(call);
    String sid = told().field("RecordingSid");
    assertThatThrownBy(() -> media(sid, true)).isInstanceOf(IOException.class);
    assertThat(media(sid, true).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> Recording.deleter(sid).delete(client))
        .isInstanceOf(ApiException.class);
    assertThat(Recording.deleter(sid).delete(client)).isTrue();
    for (int i = 0; i < 1000 && product.asked("/recording").size() < 2; i++) {
      Thread.sleep(5);
    }
    assertThat(product.asked("/recording")).hasSize(2);
    simulator.faults("{\"recording_callbacks\":{\"mode\":\"missing\"},\"prices\":\"never\"}");
    String silent = recorded(RUTH);
    simulator.ended(silent);
    assertThat(listed(silent)).hasSize(1);
    assertThat(product.asked("/recording")).hasSize(2);
  }

  @Test
  void orders_that_twilio_refuses_are_refused() throws Exception {
    assertThat(create("Record", "perhaps")).isEqualTo("20422");
    assertThat(create("RecordingChannels", "three")).isEqualTo("20422");
    assertThat(create("RecordingStatusCallback", "/relative")).isEqualTo("21609");
    assertThat(create("RecordingStatusCallbackEvent", "completed soon")).isEqualTo("20422");
    assertThat(create("RecordingStatusCallbackMethod", "SHOUT")).isEqualTo("21209");
  }

  private String create(String name, String value) throws Exception {
    return simulator
        .post(
            "/Calls.json",
            "To",
            RUTH,
            "From",
            RunningSimulator.OWN_NUMBER,
            "Twiml",
            "<Response/>",
            name,
            value)
        .text("code");
  }

  private String recorded(String to, String... more) throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "Record",
                "true",
                "RecordingChannels",
                "dual",
                "RecordingStatusCallback",
                product.at("/recording"),
                "RecordingStatusCallbackEvent",
                "completed absent"));
    fields.addAll(List.of(more));
    return simulator.call(product, to, fields.toArray(String[]::new));
  }

  private FakeProduct.Asked told() throws InterruptedException {
    for (int i = 0; i < 1000 && product.asked("/recording").isEmpty(); i++) {
      Thread.sleep(5);
    }
    return product.asked("/recording").getFirst();
  }

  private List<Recording> listed(String call) {
    ResourceSet<Recording> found = Recording.reader().setCallSid(call).read(client);
    List<Recording> all = new ArrayList<>();
    found.forEach(all::add);
    return all;
  }

  private HttpResponse<byte[]> media(String sid, boolean withLogin) throws Exception {
    HttpRequest.Builder request =
        withLogin
            ? simulator.request("/Recordings/" + sid + ".wav")
            : HttpRequest.newBuilder(
                URI.create(
                    simulator.base()
                        + "/2010-04-01/Accounts/"
                        + RunningSimulator.SID
                        + "/Recordings/"
                        + sid));
    return http.send(request.GET().build(), BodyHandlers.ofByteArray());
  }
}
