package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.HeardWord;
import org.carecompanion.simulator.sound.Rate;
import org.carecompanion.simulator.sound.WordListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exotel's side of AgentStream over a real WebSocket. */
@Timeout(60)
class ExotelStreamsTest {
  private StreamingProduct stream;
  private RunningSimulator simulator;

  @BeforeEach
  void start() throws Exception {
    stream = new StreamingProduct();
    simulator = new RunningSimulator();
  }

  @AfterEach
  void stop() throws Exception {
    simulator.close();
    stream.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 16_000, 24_000})
  void a_patient_hears_and_answers_at_every_rate(int hertz) throws Exception {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    WordListener ear = new WordListener(hertz);
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            media(message, us.said("Do you have any chest pain?"), hertz).forEach(us::sendsRaw);
            us.sendsRaw(mark(message));
          } else if (message.event().equals("media")) {
            ear.hear(samples(message)).stream().map(HeardWord::word).forEach(heard::add);
            if (heard.contains("No.")) {
              us.hangsUpTheStream();
            }
          }
        });
    String address =
        stream.address().replace("ws://", "ws://ward:s3cret@")
            + "?sample-rate="
            + hertz
            + "&line=three";

    JsonNode record = ended(call("ruth-alder", address));

    assertThat(record.path("status").asText()).isEqualTo("completed");
    assertThat(spoken(record))
        .containsExactly("companion: Do you have any chest pain?", "patient: No.");
    assertThat(record.path("violations")).isEmpty();
    assertThat(stream.handshake().getFieldValue("Authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("ward:s3cret".getBytes()));
    assertThat(stream.events().subList(0, 3)).containsExactly("connected", "start", "media");
    JsonNode start = stream.messages("start").getFirst().json().path("start");
    assertThat(start.path("call_sid").asText()).isEqualTo(record.path("sid").asText());
    assertThat(start.at("/media_format/sample_rate").asText()).isEqualTo(Integer.toString(hertz));
    assertThat(start.at("/custom_parameters").toString()).isEqualTo("{\"line\":\"three\"}");
    JsonNode second = stream.messages("media").get(1).json();
    assertThat(second.at("/media/timestamp").asText()).isEqualTo("100");
    assertThat(samples(stream.messages("media").get(1))).hasSize(hertz / 10);
    assertThat(stream.messages("mark")).hasSize(1);
  }

  @Test
  void sound_that_is_no_multiple_of_320_bytes_is_a_violation() throws Exception {
    stream.on(
        (us, message) -> {
          if (message.event().equals("start")) {
            us.sendsRaw(media(message, new byte[200]));
            us.hangsUpTheStream();
          }
        });
    JsonNode record = ended(call("ruth-alder", stream.address()));
    assertThat(record.at("/violations/0/message").asText()).isEqualTo("a payload of 200 bytes");
  }

  @Test
  void an_applet_may_ask_where_the_stream_is() throws Exception {
    stream.on(
        (us, message) -> {
          if (us.messages("media").size() == 2) {
            us.hangsUpTheStream();
          }
        });
    try (FakeProduct product = new FakeProduct(RunningSimulator.TOKEN)) {
      product.on(
          "/where",
          asked ->
              new FakeProduct.Reply(
                  200,
                  "application/json",
                  "{\"url\":\"" + stream.address() + "\"}",
                  java.util.Map.of()));
      JsonNode record = ended(call("ruth-alder", product.at("/where")));
      assertThat(record.path("status").asText()).isEqualTo("completed");
      assertThat(product.asked("/where").getFirst().field("CallSid"))
          .isEqualTo(record.path("sid").asText());
    }
  }

  @Test
  void a_patient_nobody_knows_is_refused() throws Exception {
    assertThat(post("nobody", stream.address()).status()).isEqualTo(400);
  }

  private String call(String patient, String address) throws Exception {
    RunningSimulator.Answer answer = post(patient, address);
    assertThat(answer.status()).isEqualTo(201);
    return answer.text("sid");
  }

  private RunningSimulator.Answer post(String patient, String address) throws Exception {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("patient", patient)
            .put("url", address)
            .toString();
    return simulator.send(
        HttpRequest.newBuilder(URI.create(simulator.base() + "/_sim/exotel/calls"))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode ended(String sid) throws Exception {
    while (true) {
      JsonNode record = simulator.sim("exotel/calls/" + sid).json();
      if (!record.path("status").asText().equals("in-progress")) {
        return record;
      }
      Thread.sleep(20);
    }
  }

  /** In messages of at most 32,000 bytes, the last one filled up with silence. */
  private static List<String> media(StreamingProduct.Message start, Clip clip, int hertz) {
    short[] wide = new Rate(hertz).up(clip.samples());
    ByteBuffer bytes =
        ByteBuffer.allocate((wide.length * 2 + 319) / 320 * 320).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(wide);
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < bytes.capacity(); at += 32_000) {
      int end = Math.min(bytes.capacity(), at + 32_000);
      messages.add(media(start, Arrays.copyOfRange(bytes.array(), at, end)));
    }
    return messages;
  }

  private static String media(StreamingProduct.Message start, byte[] bytes) {
    ObjectNode media = event(start, "media");
    media.putObject("media").put("payload", Base64.getEncoder().encodeToString(bytes));
    return media.toString();
  }

  private static String mark(StreamingProduct.Message start) {
    ObjectNode mark = event(start, "mark");
    mark.putObject("mark").put("name", "asked");
    return mark.toString();
  }

  private static ObjectNode event(StreamingProduct.Message start, String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event", name)
        .put("stream_sid", start.json().path("stream_sid").asText());
  }

  private static short[] samples(StreamingProduct.Message media) {
    byte[] bytes = Base64.getDecoder().decode(media.json().at("/media/payload").asText());
    short[] samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  private static List<String> spoken(JsonNode record) {
    return StreamSupport.stream(record.path("turns").spliterator(), false)
        .map(turn -> turn.path("who").asText() + ": " + turn.path("text").asText())
        .collect(Collectors.toList());
  }
}
