package org.carecompanion.simulator.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.carecompanion.simulator.fault.FaultPlanReader;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.http.WebServer;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.HeardWord;
import org.carecompanion.simulator.sound.MuLaw;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.sound.Synthesis;
import org.carecompanion.simulator.sound.WordListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureVoiceTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String MARKUP =
      "<speak version='1.0' xml:lang='en-US'><voice name='en-US-JennyNeural'>Hello &amp; welcome"
          + " back</voice></speak>";

  private final Faults faults = new Faults();
  private final WebServer server =
      WebServer.start(
          new InetSocketAddress("localhost", 0),
          new AzureVoice(KEY, Duration.ZERO, new Synthesis(new Speaker(Speaker.Kind.BUZZ)), faults)
              ::answer);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void markup_becomes_sound_without_a_head() throws Exception {
    HttpResponse<byte[]> answer = send(request(KEY, "application/ssml+xml", MARKUP));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Server").orElse("")).contains("simulated");
    String words =
        new WordListener(Clip.RATE)
            .hear(MuLaw.decode(answer.body())).stream()
                .map(HeardWord::word)
                .collect(Collectors.joining(" "));
    assertThat(words).isEqualTo("Hello welcome back");
  }

  @ParameterizedTest
  @CsvSource({
    "wrong, application/ssml+xml, true, 401",
    "0123456789abcdef0123456789abcdef, text/plain, true, 415",
    "0123456789abcdef0123456789abcdef, application/ssml+xml, false, 400",
  })
  void what_azure_refuses_is_refused(String key, String type, boolean whole, int status)
      throws Exception {
    String markup = whole ? MARKUP : MARKUP.replace("</voice>", "");
    assertThat(send(request(key, type, markup)).statusCode()).isEqualTo(status);
  }

  @Test
  void sound_can_break_off() throws Exception {
    FaultPlanReader.apply(
        new ObjectMapper()
            .readTree("{\"speech\":[{\"vendor\":\"azure.tts\",\"trouble\":\"breaks\"}]}"),
        faults);
    Assertions.assertThatThrownBy(() -> send(request(KEY, "application/ssml+xml", MARKUP)))
        .isInstanceOf(IOException.class);
  }

  private HttpRequest request(String key, String type, String markup) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + server.port() + "/cognitiveservices/v1"))
        .header("Ocp-Apim-Subscription-Key", key)
        .header("Content-Type", type)
        .header("X-Microsoft-OutputFormat", "raw-8khz-8bit-mono-mulaw")
        .header("User-Agent", "test")
        .POST(BodyPublishers.ofString(markup))
        .build();
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }
}
