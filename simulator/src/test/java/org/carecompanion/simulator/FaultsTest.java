package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.carecompanion.simulator.RunningSimulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
  private static final String BUSY = "+13135550145";
  private static final String RUTH = "+12125550142";

  private FakeProduct product;
  private RunningSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    product = new FakeProduct(RunningSimulator.TOKEN).says("/voice", "<Hangup/>");
    simulator = new RunningSimulator();
  }

  @AfterEach
  void stop() {
    simulator.close();
    product.close();
  }

  @Test
  void a_5xx_refuses_so_many_times_and_places_no_call() throws Exception {
    rest("{\"on\":\"calls.create\",\"trouble\":\"refuses\",\"status\":503,\"times\":2}");
    assertThat(create().text("code")).isEqualTo("20503");
    assertThat(create().status()).isEqualTo(503);
    assertThat(simulator.sim("calls").json()).isEmpty();
    assertThat(create().status()).isEqualTo(201);
  }

  @Test
  void a_call_may_be_placed_although_the_answer_was_5xx() throws Exception {
    rest("{\"on\":\"calls.create\",\"trouble\":\"accepts_but_answers\",\"status\":500}");
    Answer answer = create();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text("code")).isEqualTo("20500");
    assertThat(simulator.sim("calls").json()).hasSize(1);
  }

  @Test
  void too_many_requests_are_429() throws Exception {
    rest("{\"on\":\"messages.create\",\"trouble\":\"rate_limited\"}");
    String[] fields = {"To", RUTH, "From", RunningSimulator.OWN_NUMBER, "Body", "Hello"};
    Answer answer = simulator.post("/Messages.json", fields);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text("code")).isEqualTo("20429");
    assertThat(simulator.post("/Messages.json", fields).status()).isEqualTo(201);
  }

  @Test
  void an_answer_may_break_off_in_the_middle() throws Exception {
    rest("{\"on\":\"calls.create\",\"trouble\":\"breaks_off\"}");
    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(simulator.sim("calls").json()).hasSize(1);
  }

  @Test
  void an_answer_may_come_late() throws Exception {
    rest("{\"on\":\"calls.list\",\"trouble\":\"delays\",\"delay_ms\":300}");
    long start = System.nanoTime();
    assertThat(simulator.get("/Calls.json").status()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
  }

  @Test
  void callbacks_may_come_with_the_last_one_first() throws Exception {
    callbacks("{\"mode\":\"shuffled\"}");
    assertThat(statuses(simulator.call(product, BUSY), 2)).containsExactly("busy", "initiated");
  }

  @Test
  void callbacks_may_come_twice() throws Exception {
    callbacks("{\"mode\":\"duplicated\",\"events\":[\"busy\"]}");
    assertThat(statuses(simulator.call(product, BUSY), 3))
        .containsExactly("initiated", "busy", "busy");
  }

  @Test
  void callbacks_may_be_missing() throws Exception {
    callbacks("{\"mode\":\"missing\",\"events\":[\"ringing\",\"completed\"]}");
    String sid = simulator.call(product, RUTH);
    simulator.ended(sid);
    Thread.sleep(200);
    assertThat(statuses(sid, 2)).containsExactly("initiated", "in-progress");
    assertThat(product.asked("/status"))
        .extracting(asked -> asked.field("SequenceNumber"))
        .containsExactly("0", "2");
  }

  @Test
  void callbacks_may_come_late() throws Exception {
    callbacks("{\"mode\":\"late\",\"events\":[\"busy\"],\"late_ms\":300}");
    String sid = simulator.call(product, BUSY);
    simulator.ended(sid);
    long start = System.nanoTime();
    assertThat(statuses(sid, 2)).containsExactly("initiated", "busy");
    assertThat(System.nanoTime() - start).isGreaterThan(200_000_000L);
  }

  @Test
  void an_empty_plan_is_fair_weather_again() throws Exception {
    rest("{\"on\":\"calls.create\",\"trouble\":\"refuses\",\"times\":99}");
    simulator.faults("{}");
    assertThat(create().status()).isEqualTo(201);
  }

  @Test
  void a_plan_that_is_not_understood_is_refused_and_changes_nothing() throws Exception {
    rest("{\"on\":\"calls.create\",\"trouble\":\"refuses\"}");
    for (String plan :
        List.of(
            "nonsense",
            "{\"rests\":[]}",
            "{\"rest\":[{\"on\":\"calls.make\",\"trouble\":\"refuses\"}]}",
            "{\"rest\":[{\"on\":\"calls.create\",\"trouble\":\"explodes\"}]}",
            "{\"rest\":[{\"on\":\"calls.create\",\"trouble\":\"refuses\",\"times\":0}]}",
            "{\"status_callbacks\":{\"mode\":\"upside_down\"}}")) {
      Answer answer = simulator.faults(plan);
      assertThat(answer.status()).as(plan).isEqualTo(400);
      assertThat(answer.text("problem")).as(plan).isNotBlank();
    }
    assertThat(create().status()).isEqualTo(503);
  }

  private Answer create() throws Exception {
    return simulator.post(
        "/Calls.json",
        "To",
        BUSY,
        "From",
        RunningSimulator.OWN_NUMBER,
        "Url",
        product.at("/voice"));
  }

  private void rest(String fault) throws Exception {
    assertThat(simulator.faults("{\"rest\":[" + fault + "]}").status()).isEqualTo(204);
  }

  private void callbacks(String fault) throws Exception {
    assertThat(simulator.faults("{\"status_callbacks\":" + fault + "}").status()).isEqualTo(204);
  }

  private List<String> statuses(String sid, int count) throws Exception {
    simulator.ended(sid);
    for (int i = 0; i < 1000 && product.asked("/status").size() < count; i++) {
      Thread.sleep(5);
    }
    return product.asked("/status").stream().map(asked -> asked.field("CallStatus")).toList();
  }
}
