package org.carecompanion.telephony.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallSound;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.Test;

/** A call as a stream over real HTTP: what webhooks answer, and who may open one. */
interface StreamTests extends InTheServer {
  String MEDIA_URL = Lines.PUBLIC_URL.replace("https", "wss");
  Pattern STREAM = Pattern.compile("<Stream url=\"" + MEDIA_URL + "(/phone/ws/[^\"]+)\"");
  String START =
      """
      {"event":"start","streamSid":"MZ1","start":{"callSid":"%s",\
      "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000}}}""";

  String EXOTEL_PASSWORD = "a long password/of Exotel's";

  Pattern EXOTEL =
      Pattern.compile(
          "\\{\"url\":\"wss://exotel:a%20long%20password%2Fof%20Exotel%27s@([^/]+)(/phone/exotel/ws/[^\"]+)\"}");

  HttpClient HTTP = HttpClient.newHttpClient();

  /** Where the media listener listens. */
  int mediaPort();

  @Test
  default void the_listener_answers_beside_the_server() throws Exception {
    var health = URI.create("http://127.0.0.1:" + mediaPort() + "/health");
    var answer = HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("media listener: up\n");
  }

  @Test
  default void who_answers_is_streamed_and_a_repeat_gets_the_same_bytes() {
    CallId call = PhoneServer.ringing();
    Got got = carrier().answered(call);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body())
        .contains("<Connect><Stream url=\"" + MEDIA_URL + "/phone/ws/" + carrierId(call) + "/")
        .containsPattern("</Connect><Redirect[^>]*>[^<]*/stream-ended\\?call=" + call);
    assertThat(carrier().answered(call).body()).isEqualTo(got.body());
    Call row = bench().call(call);
    assertThat(row.sound().mode()).isEqualTo(CallMode.STREAM);
    assertThat(row.sound().streams()).isEqualTo(1);
    assertThat(row.status()).isEqualTo(CallStatus.IN_PROGRESS);
  }

  @Test
  default void a_token_opens_one_stream_of_its_own_call_for_who_signs() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = streamPath(carrier().answered(call));
    String other = path.replace(carrierId(call), "CA2");
    assertThat(refused(path, MEDIA_URL + path + "x")).as("another signature").isEqualTo(403);
    assertThat(refused(path, Lines.PUBLIC_URL + path)).as("another address").isEqualTo(403);
    assertThat(refused(other, MEDIA_URL + other)).as("another call").isEqualTo(403);
    begun(call, path, MEDIA_URL + path + "/");
    assertThat(refused(path, MEDIA_URL + path)).as("used").isEqualTo(403);
  }

  @Test
  default void a_call_that_is_over_takes_no_stream() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = streamPath(carrier().answered(call));
    carrier().status(call, "completed");
    assertThat(refused(path, MEDIA_URL + path)).isEqualTo(403);
    assertThat(ended(call, 1).body()).isEqualTo(WebhookTests.HANG_UP);
  }

  @Test
  default void a_stream_that_breaks_off_is_begun_once_more_and_then_the_carrier_listens()
      throws Exception {
    CallId call = PhoneServer.ringing();
    String first = streamPath(carrier().answered(call));
    brokenOff(first);
    Got again = ended(call, 1);
    String second = streamPath(again);
    assertThat(second).isNotEqualTo(first);
    assertThat(ended(call, 1).body()).as("a repeat").isEqualTo(again.body());
    brokenOff(second);
    Got opening = ended(call, 2);
    assertThat(opening.body())
        .contains("automated AI assistant calling for Harbor Hospital")
        .contains("&amp;turn=2#");
    assertThat(ended(call, 2).body()).isEqualTo(opening.body());
    assertThat(carrier().says(call, 2, WebhookTests.WHO).body()).contains("Thank you, Maria.");
    assertThat(ended(call, 2).body()).as("the words said last").contains("Thank you, Maria.");
    CallSound sound = bench().call(call).sound();
    assertThat(sound.mode()).isEqualTo(CallMode.GATHER);
    assertThat(sound.streams()).isEqualTo(2);
    assertThat(sound.fallback()).contains(StreamFallback.LOST);
  }

  @Test
  default void a_stream_that_never_came_is_not_waited_for_again() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = streamPath(carrier().answered(call));
    assertThat(ended(call, 1).body()).contains("<Gather").contains("&amp;turn=2#");
    assertThat(bench().call(call).sound().fallback()).contains(StreamFallback.NOT_OPENED);
    assertThat(refused(path, MEDIA_URL + path)).as("it comes after all").isEqualTo(403);
  }

  @Test
  default void a_session_that_cannot_hear_or_speak_leaves_it_to_the_carrier() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = streamPath(carrier().answered(call));
    assertThat(begun(call, path, MEDIA_URL + path)).isEqualTo(1000);
    assertThat(ended(call, 1).body()).contains("automated AI assistant").contains("<Gather");
    assertThat(bench().call(call).sound().streams()).isEqualTo(1);
    assertThat(bench().call(call).sound().fallback()).contains(StreamFallback.SPEECH_FAILED);
  }

  @Test
  default void leave_that_was_taken_is_not_taken_twice() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = streamPath(carrier().answered(call));
    brokenOff(path);
    bench().database.bean(StreamRecord.class).leaveTaken(bench().ward.hospital(), call);
    assertThat(ended(call, 1).body()).isEqualTo(WebhookTests.HANG_UP);
  }

  @Test
  default void a_machine_hears_the_message_however_its_stream_ended() {
    PatientId patient = PhoneServer.patient();
    bench().agreesToVoicemail(patient);
    CallId call = PhoneServer.ringing(patient);
    carrier().answered(call);
    carrier().machine(call, "machine_start");
    Soon.that(() -> assertThat(bench().call(call).voicemail()).isPresent());
    assertThat(ended(call, 1).body()).contains("This is a message from Harbor Hospital");
  }

  @Test
  default void a_carrier_that_does_not_ask_what_follows_is_told_to() throws Exception {
    CallId call = PhoneServer.ringing();
    String path = streamPath(carrier().answered(call));
    brokenOff(path);
    Soon.within(
        Duration.ofSeconds(20),
        () ->
            assertThat(PhoneServer.twilio().asked())
                .filteredOn(asked -> asked.path().contains(carrierId(call)))
                .extracting(asked -> asked.one("Url").orElse(""))
                .anyMatch(url -> url.contains("/stream-ended?call=" + call + "&stream=1")));
  }

  @Test
  default void another_hospitals_line_learns_nothing_of_a_stream() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    Ward neighbours = Ward.in(bench().database);
    var directory = bench().bean(LineDirectory.class);
    var foreign = new Webhooks(server(), directory.anyLine(neighbours.hospital()).orElseThrow());
    Map<String, String> form = carrier().heard(call, Map.of());
    assertThat(foreign.signed("stream-ended?call=" + call + "&stream=1&asked=0", form).body())
        .isEqualTo(WebhookTests.HANG_UP);
  }

  @Test
  default void a_database_that_hangs_for_a_moment_costs_a_moment() {
    CallId call = PhoneServer.ringing();
    Map<String, String> form = carrier().heard(call, Map.of());
    Got first;
    try (var stopped = DatabaseStopped.now(bench().database)) {
      first = carrier().signed("voice?call=" + call, form);
      Soon.pause(Duration.ofSeconds(3)); // longer than one try waits for the database
    }
    List<Got> heard = carrier().followed(first, form);
    assertThat(heard).hasSizeGreaterThan(1).allSatisfy(Got::isAtOnce);
    assertThat(first.body()).contains("One moment.");
    assertThat(heard.getLast().body()).contains("<Connect><Stream ");
    assertThat(bench().call(call).sound().streams()).isEqualTo(1);
  }

  @Test
  default void a_database_that_hangs_for_good_ends_in_an_apology_and_a_follow_up()
      throws Exception {
    CallId fresh = PhoneServer.ringing();
    CallId streamed = PhoneServer.ringing();
    String path = streamPath(carrier().answered(streamed));
    brokenOff(path);
    Map<String, String> answered = carrier().heard(fresh, Map.of());
    Map<String, String> ended = carrier().heard(streamed, Map.of());
    List<Got> all = new ArrayList<>();
    try (var stopped = DatabaseStopped.now(bench().database)) {
      all.addAll(carrier().followed(carrier().signed("voice?call=" + fresh, answered), answered));
      String asks = "stream-ended?call=" + streamed + "&stream=1&asked=";
      all.add(carrier().signed(asks + 0, ended));
      all.add(carrier().signed(asks + 4, ended));
    }
    assertThat(all).allSatisfy(Got::isAtOnce);
    assertThat(all.getLast().body()).contains("A person will call you.").contains("dial 9 1 1");
    for (CallId call : List.of(fresh, streamed)) {
      Soon.that(() -> assertThat(carrier().status(call, "completed").status()).isEqualTo(204));
      Soon.that(() -> assertThat(bench().call(call).ended()).isTrue());
      Soon.within(TroubleTests.A_DRAIN, () -> assertThat(bench().followUps(call)).isNotEmpty());
    }
  }

  @Test
  default void exotel_is_told_where_to_bring_a_call_and_who_brings_no_credential_is_not()
      throws Exception {
    CallId call = PhoneServer.ringing();
    String sid = carrierId(call);
    assertThat(exotel(call.toString(), sid, "").statusCode()).isEqualTo(403);
    assertThat(exotel(call.toString(), sid, "exotel:another password").statusCode()).isEqualTo(403);
    String right = "exotel:" + EXOTEL_PASSWORD;
    assertThat(exotel("x", sid, right).statusCode()).isIn(400, 404);
    assertThat(exotel(call.toString(), "", right).statusCode()).isEqualTo(400);
    assertThat(exotel(CallId.random().toString(), sid, right).statusCode()).isEqualTo(404);
    assertThat(exotel(call.toString(), "another", right).statusCode()).isEqualTo(404);
    assertThat(bench().call(call).sound().streams()).as("nobody was told yet").isZero();
    HttpResponse<String> told = exotel(call.toString(), sid, right);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type")).contains("application/json");
    Matcher url = EXOTEL.matcher(told.body());
    assertThat(url.matches()).isTrue();
    assertThat(url.group(1)).isEqualTo(URI.create(MEDIA_URL).getHost());
    assertThat(exotel(call.toString(), sid, right).body()).as("a repeat").isEqualTo(told.body());
    assertThat(opensAsExotel(url.group(2), "exotel:another password")).isFalse();
    assertThat(opensAsExotel(url.group(2), right)).isTrue();
    assertThat(opensAsExotel(url.group(2), right)).as("once").isFalse();
  }

  @Test
  default void exotel_is_told_nothing_of_a_call_that_is_over() throws Exception {
    CallId call = PhoneServer.ringing();
    carrier().status(call, "completed");
    String right = "exotel:" + EXOTEL_PASSWORD;
    assertThat(exotel(call.toString(), carrierId(call), right).statusCode()).isEqualTo(404);
    assertThat(bench().call(call).sound().streams()).isZero();
  }

  /** What its voicebot applet is answered. */
  private HttpResponse<String> exotel(String call, String sid, String credential) throws Exception {
    URI asked =
        server()
            .toURI()
            .resolve(
                "/phone/exotel/%s/stream?CallSid=%s&CustomField=%s&CallFrom=%%2B9111"
                    .formatted(bench().line().key(), sid, call));
    var request = HttpRequest.newBuilder(asked);
    if (!credential.isEmpty()) request.header("Authorization", basic(credential));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String credential) {
    byte[] bytes = credential.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private boolean opensAsExotel(String path, String credential) throws Exception {
    try {
      HTTP.newWebSocketBuilder()
          .header("Authorization", basic(credential))
          .buildAsync(
              URI.create("ws://127.0.0.1:" + mediaPort() + path), new WebSocket.Listener() {})
          .get(10, SECONDS)
          .abort();
      return true;
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(WebSocketHandshakeException.class);
      return false;
    }
  }

  default Got ended(CallId call, int stream) {
    return carrier()
        .signed(
            "stream-ended?call=" + call + "&stream=" + stream + "&asked=0",
            carrier().heard(call, Map.of()));
  }

  private String carrierId(CallId call) {
    return PhoneServer.carrierCallId(bench(), call);
  }

  static String streamPath(Got answer) {
    Matcher url = STREAM.matcher(answer.body());
    assertThat(url.find()).as(answer.body()).isTrue();
    return url.group(1);
  }

  /** Opens it, and breaks off before it has begun. */
  private void brokenOff(String path) throws Exception {
    var closed = new CompletableFuture<Integer>();
    open(path, MEDIA_URL + path, closed).sendClose(WebSocket.NORMAL_CLOSURE, "");
    closed.get(10, SECONDS);
  }

  /** Opens it and begins; returns how we closed it. */
  private int begun(CallId call, String path, String signed) throws Exception {
    var closed = new CompletableFuture<Integer>();
    open(path, signed, closed).sendText(START.formatted(carrierId(call)), true).get(10, SECONDS);
    return closed.get(30, SECONDS);
  }

  default WebSocket open(String path, String signed, CompletableFuture<Integer> closed)
      throws Exception {
    return open(
        path,
        signed,
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
          }
        });
  }

  default WebSocket open(String path, String signed, WebSocket.Listener end) throws Exception {
    return HTTP.newWebSocketBuilder()
        .header(
            "X-Twilio-Signature",
            new TwilioSigned(Map.of()).signature(bench().line().account().token(), signed))
        .buildAsync(URI.create("ws://127.0.0.1:" + mediaPort() + path), end)
        .get(10, SECONDS);
  }

  private int refused(String path, String signed) throws Exception {
    try {
      open(path, signed, new CompletableFuture<>());
      return 101;
    } catch (ExecutionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }
}
