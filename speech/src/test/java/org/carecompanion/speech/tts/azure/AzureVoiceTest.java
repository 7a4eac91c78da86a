package org.carecompanion.speech.tts.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Concern;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.Pronunciations;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that answers as Azure's does, and as it should not. */
class AzureVoiceTest {
  private static final Duration LIMIT = Duration.ofMillis(800);
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String CANARY = "zwiebelfisch";
  private static final Phrase PHRASE =
      new Phrase("Take " + CANARY + " & rest at 8:30.", Locale.US, Content.PERSONAL);

  /** What a server does with a request. */
  private interface Answer {
    void to(HttpExchange request) throws IOException, InterruptedException;
  }

  private final CountDownLatch testOver = new CountDownLatch(1);
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private ExecutorService threads;
  private AzureVoice voice;
  private Answer answer = request -> {};

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/cognitiveservices/v1", this::take);
    server.start();
    voice = voice(LIMIT);
  }

  private AzureVoice voice(Duration limit) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Ssml ssml = new Ssml(Pronunciations.english());
    return new AzureVoice(new AzureAccess(url, KEY), "en-US-JennyNeural", ssml, limit);
  }

  @AfterEach
  void stop() {
    testOver.countDown();
    voice.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange request) throws IOException {
    headers.add(request.getRequestHeaders());
    bodies.add(new String(request.getRequestBody().readAllBytes(), UTF_8));
    try {
      answer.to(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer saying(int status, String type, byte[] body) {
    return request -> {
      request.getResponseHeaders().set("Content-Type", type);
      request.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      try (OutputStream out = request.getResponseBody()) {
        out.write(body);
      }
    };
  }

  private SpeechFailure failure(AzureVoice of) {
    VoiceFailedException failed =
        Assertions.assertThrows(VoiceFailedException.class, () -> of.speak(PHRASE));
    assertThat(failed).hasMessageNotContaining(CANARY).hasMessageNotContaining(KEY).hasNoCause();
    return failed.failure();
  }

  @Test
  void sound_comes_as_it_was_sent() throws Exception {
    byte[] sound = new byte[480];
    for (int i = 0; i < sound.length; i++) sound[i] = (byte) i;
    answer = saying(200, "audio/basic", sound);
    AudioClip clip = voice(Duration.ofSeconds(10)).speak(PHRASE);
    byte[] heard = new byte[480];
    for (int i = 0; i < 3; i++) clip.frame(i, heard, 160 * i);
    assertThat(heard).isEqualTo(sound);
  }

  @Test
  void it_asks_for_mu_law_without_a_head_with_the_key() throws Exception {
    answer = saying(200, "audio/basic", new byte[160]);
    voice(Duration.ofSeconds(10)).speak(PHRASE);
    Headers asked = headers.getFirst();
    assertThat(asked.getFirst("X-Microsoft-OutputFormat")).isEqualTo("raw-8khz-8bit-mono-mulaw");
    assertThat(asked.getFirst("Ocp-Apim-Subscription-Key")).isEqualTo(KEY);
    assertThat(asked.getFirst("Content-Type")).isEqualTo("application/ssml+xml");
    assertThat(asked.getFirst("User-Agent")).isNotBlank();
    assertThat(bodies.getFirst())
        .contains("xml:lang=\"en-US\"", "<voice name=\"en-US-JennyNeural\">", "&amp;")
        .contains("<say-as interpret-as=\"time\"");
  }

  @ParameterizedTest
  @CsvSource({
    "400, WILL_NOT_HELP, THIS_ONE",
    "401, WILL_NOT_HELP, VENDOR",
    "403, WILL_NOT_HELP, VENDOR",
    "415, WILL_NOT_HELP, VENDOR",
    "301, WILL_NOT_HELP, VENDOR",
    "408, MAY_BE_RETRIED, VENDOR",
    "429, MAY_BE_RETRIED, VENDOR",
    "500, MAY_BE_RETRIED, VENDOR",
    "502, MAY_BE_RETRIED, VENDOR",
    "503, MAY_BE_RETRIED, VENDOR"
  })
  void its_status_says_whether_trying_again_can_help_and_whose_fault_it_is(
      int status, Kind kind, Concern concern) {
    answer = saying(status, "text/plain", ("no: " + CANARY).getBytes(UTF_8));
    assertThat(failure(voice(Duration.ofSeconds(10))))
        .isEqualTo(new SpeechFailure(kind, "status " + status, concern));
    assertThat(bodies).as("tried once").hasSize(1);
  }

  @Test
  void one_that_never_answers_is_given_up_in_time() {
    answer = request -> testOver.await();
    long start = System.nanoTime();
    assertThat(failure(voice)).isEqualTo(new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(LIMIT, LIMIT.plusSeconds(4));
  }

  @Test
  void one_that_stops_in_the_middle_is_given_up_in_time() {
    answer =
        request -> {
          request.sendResponseHeaders(200, 0);
          request.getResponseBody().write(new byte[1_000]);
          request.getResponseBody().flush();
          testOver.await();
        };
    assertThat(failure(voice)).isEqualTo(new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit"));
  }

  @Test
  void an_answer_that_never_ends_is_not_taken() {
    answer =
        request -> {
          request.sendResponseHeaders(200, 0);
          byte[] block = new byte[1_000_000];
          for (int i = 0; i < 100; i++) request.getResponseBody().write(block);
        };
    assertThat(failure(voice(Duration.ofSeconds(20))).reason()).isEqualTo("IOException");
  }

  @Test
  void an_answer_that_is_no_sound_is_a_failure() {
    SpeechFailure none = new SpeechFailure(Kind.MAY_BE_RETRIED, "no sound");
    AzureVoice patient = voice(Duration.ofSeconds(10));
    answer = saying(200, "audio/basic", new byte[0]);
    assertThat(failure(patient)).isEqualTo(none);
    answer = saying(200, "text/html; charset=utf-8", "<html>sign in</html>".getBytes(UTF_8));
    assertThat(failure(patient)).isEqualTo(none);
  }

  @Test
  void a_connection_that_breaks_is_a_failure() {
    answer = HttpExchange::close;
    assertThat(failure(voice(Duration.ofSeconds(10))).kind()).isEqualTo(Kind.MAY_BE_RETRIED);
    server.stop(0);
    assertThat(failure(voice(Duration.ofSeconds(10))))
        .extracting("reason")
        .isEqualTo("ConnectException");
  }

  @Test
  void it_does_not_try_a_language_that_its_voice_has_not() {
    Phrase spanish = new Phrase("Hola.", Locale.of("es", "US"), Content.FIXED);
    assertThatThrownBy(() -> voice.speak(spanish)).hasMessage("no voice for es-US");
    assertThat(bodies).isEmpty();
  }

  @Test
  void its_key_is_never_printed_and_regions_have_an_address() {
    URI url = AzureAccess.regional("westeurope");
    assertThat(url).hasToString("https://westeurope.tts.speech.microsoft.com");
    assertThat(new AzureAccess(url, KEY).toString()).doesNotContain(KEY).contains("[redacted]");
  }
}
