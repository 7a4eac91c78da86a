package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InspectionTest {

  @Test
  void calls_and_figures_can_be_looked_at_and_reset() throws Exception {
    try (FakeProduct product = new FakeProduct(RunningSimulator.TOKEN);
        RunningSimulator simulator = new RunningSimulator(100)) {
      product.says("/voice", "<Say>Hello.</Say>");
      List<String> sids = new ArrayList<>();
      for (JsonNode patient : simulator.sim("patients").json()) {
        if (patient.path("key").asText().startsWith("load-00")) {
          sids.add(simulator.call(product, patient.path("number").asText()));
        }
      }
      for (String sid : sids) {
        simulator.ended(sid);
      }
      assertThat(sids).hasSize(50);
      JsonNode calls = simulator.sim("calls").json();
      assertThat(calls).hasSize(50);
      assertThat(calls.get(0).path("patient").asText()).startsWith("load-00");
      assertThat(calls.get(0).path("status").asText()).isEqualTo("completed");

      JsonNode metrics = simulator.sim("metrics").json();
      assertThat(metrics.at("/calls/created").asInt()).isEqualTo(50);
      assertThat(metrics.at("/calls/ended/completed").asInt()).isEqualTo(50);
      assertThat(metrics.at("/webhooks/voice/count").asInt()).isEqualTo(50);
      assertThat(metrics.at("/webhooks/voice/errors").asInt()).isZero();
      assertThat(metrics.at("/webhooks/voice/p95_ms").asDouble()).isPositive();

      assertThat(post(simulator, "metrics/reset")).isEqualTo(204);
      assertThat(simulator.sim("metrics").json().at("/calls/created").asInt()).isZero();
      assertThat(simulator.sim("calls/CA0").status()).isEqualTo(404);
      assertThat(simulator.sim("nothing").status()).isEqualTo(404);
    }
  }

  @Test
  void everybody_hangs_up_when_told_to() throws Exception {
    try (FakeProduct product = new FakeProduct(RunningSimulator.TOKEN);
        RunningSimulator simulator = new RunningSimulator(100)) {
      product.says("/voice", "<Pause length=\"100000\"/>");
      String sid = simulator.call(product, "+12125550142");
      while (!simulator.sim("calls/" + sid).json().path("status").asText().equals("in-progress")) {
        Thread.sleep(20);
      }
      assertThat(post(simulator, "hang-up")).isEqualTo(204);
      JsonNode record = simulator.ended(sid);
      assertThat(record.path("status").asText()).isEqualTo("completed");
      assertThat(record.at("/end/reason").asText()).isEqualTo("the other end hung up");
    }
  }

  private static int post(RunningSimulator simulator, String what) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.base() + "/_sim/" + what))
            .POST(BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
