package org.carecompanion.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.simulator.google.GoogleServices;
import org.carecompanion.simulator.patient.PatientFiles;
import org.carecompanion.simulator.phone.Tempo;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.twilio.Account;

/** The simulator on a free port, and a raw HTTP client for it. */
final class RunningSimulator implements AutoCloseable {
  static final String SID = "AC0123456789abcdef0123456789abcdef";
  static final String TOKEN = "a-token-for-tests";
  static final String OWN_NUMBER = "+16175550100";
  static final double SPEED = 40;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningSimulator() {
    this(SPEED);
  }

  RunningSimulator(double speed) {
    this(surroundings(speed, Optional.empty()));
  }

  /** With Google's speech services on a free port. */
  static RunningSimulator withGoogle() {
    World.Surroundings without = surroundings(1, Optional.empty());
    return new RunningSimulator(
        new World.Surroundings(
            without.tempo(),
            without.calls(),
            without.speaker(),
            new SpeechVendors.Settings(
                OptionalInt.of(0), OptionalInt.empty(), GoogleServices.Pace.QUICK, "")));
  }

  int googlePort() {
    return world.vendors().googlePort().orElseThrow();
  }

  /** Remembers calls in the file. */
  RunningSimulator(Path calls) {
    this(surroundings(SPEED, Optional.of(calls)));
  }

  private static World.Surroundings surroundings(double speed, Optional<Path> calls) {
    return new World.Surroundings(
        new Tempo(speed, 150), calls, new Speaker(Speaker.Kind.BUZZ), SpeechVendors.Settings.NONE);
  }

  private RunningSimulator(World.Surroundings surroundings) {
    world =
        World.start(
            new InetSocketAddress("localhost", 0),
            new Account(SID, TOKEN, Set.of(OWN_NUMBER), Set.of("1")),
            new PatientFiles()
                .withFolder(Path.of("src/test/resources/patients"))
                .withLoad(50)
                .book(),
            surroundings);
  }

  record Answer(int status, JsonNode json) {
    String text(String field) {
      return json.path(field).asText();
    }
  }

  String base() {
    return "http://localhost:" + world.port();
  }

  /** Asks with the account's credentials; {@code fields} are name, value, name, value ... */
  Answer post(String resource, String... fields) throws Exception {
    return send(request(resource).POST(form(fields)).build());
  }

  Answer get(String resource) throws Exception {
    return send(request(resource).GET().build());
  }

  Answer sim(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base() + "/_sim/" + path)).build());
  }

  Answer faults(String plan) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base() + "/_sim/faults"))
            .POST(BodyPublishers.ofString(plan))
            .build());
  }

  /** Places a call with all status callbacks; more fields may follow. */
  String call(FakeProduct product, String to, String... more) throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "To",
                to,
                "From",
                OWN_NUMBER,
                "StatusCallback",
                product.at("/status"),
                "StatusCallbackEvent",
                "initiated",
                "StatusCallbackEvent",
                "ringing",
                "StatusCallbackEvent",
                "answered",
                "StatusCallbackEvent",
                "completed"));
    fields.addAll(List.of(more));
    if (!fields.contains("Url") && !fields.contains("Twiml")) {
      fields.addAll(List.of("Url", product.at("/voice")));
    }
    Answer created = post("/Calls.json", fields.toArray(String[]::new));
    if (created.status() != 201) {
      throw new AssertionError(created.toString());
    }
    return created.text("sid");
  }

  /** The simulator's record of the call, once it is over. */
  JsonNode ended(String sid) throws Exception {
    return awaited(sid, Set.of("completed", "busy", "failed", "no-answer", "canceled"));
  }

  JsonNode awaited(String sid, Set<String> statuses) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    JsonNode record = MissingNode.getInstance();
    while (System.nanoTime() < deadline) {
      record = sim("calls/" + sid).json();
      if (statuses.contains(record.path("status").asText())) {
        return record;
      }
      Thread.sleep(5);
    }
    throw new AssertionError("still not " + statuses + ": " + record.toPrettyString());
  }

  HttpRequest.Builder request(String resource) {
    String pair = SID + ":" + TOKEN;
    return HttpRequest.newBuilder(URI.create(base() + "/2010-04-01/Accounts/" + SID + resource))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  static HttpRequest.BodyPublisher form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return BodyPublishers.ofString(form.toString());
  }

  @Override
  public void close() {
    world.close();
  }
}
