package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.Test;

/** Who takes nodes out and puts them back: the database counts, those outside do not. */
interface HealthTests extends InTheServer {
  Duration A_RECOVERY = Duration.ofSeconds(20);

  @Test
  default void a_carrier_that_fails_and_a_mail_server_that_is_not_there_leave_the_node_in() {
    PhoneServer.twilio().answer(Reply.error(503, 20503));
    assertThat(asked("/health/ready").statusCode()).isEqualTo(200);
    assertThat(asked("/health/ready").body())
        .contains("\"database\"", "\"jobs\"", "\"phone\"")
        .doesNotContain("twilio")
        .doesNotContain("smtp");
  }

  @Test
  default void a_carrier_that_fails_is_told_in_the_status_with_its_code() {
    CallId ringing = PhoneServer.ringing();
    PhoneServer.twilio().answer(Reply.json(503, "{}"));
    program().post("/calls/" + ringing + "/cancel", "").is(202);

    JsonNode status = program().get("/status").is(200).json();
    assertThat(status.path("database").path("up").asBoolean()).isTrue();
    assertThat(status.path("vendors").findValuesAsText("vendor"))
        .containsExactly("twilio", "smtp", "model");
    JsonNode twilio = status.path("vendors").path(0);
    assertThat(twilio.path("well").asBoolean()).isFalse();
    assertThat(twilio.path("last_failure_code").asText()).isEqualTo("http_503");
    assertThat(twilio.has("last_failure_at")).isTrue();
    Programs.stranger(server()).get("/status").refuses(401, "no_valid_key");
  }

  @Test
  default void a_database_that_hangs_takes_the_node_out_until_it_answers_and_leaves_it_alive() {
    try (var stopped = DatabaseStopped.now(bench().database)) {
      assertThat(asked("/health/ready").statusCode()).isEqualTo(503);
      assertThat(asked("/health/live").statusCode()).isEqualTo(200);
    }
    Soon.within(A_RECOVERY, () -> assertThat(asked("/health/ready").statusCode()).isEqualTo(200));
  }

  @Test
  default void figures_do_not_exist_for_strangers_where_no_token_is_set() {
    assertThat(asked("/metrics").statusCode()).isEqualTo(404);
    assertThat(asked("/metrics").body()).isEmpty();
    assertThat(asked("/metrics/").statusCode()).isEqualTo(404);
    assertThat(asked("/metrics?scope=base").statusCode()).isEqualTo(404);
  }

  @Test
  default void every_answer_names_the_request_for_whoever_asks_about_it() {
    assertThat(asked("/api/v1/calls").headers().firstValue("X-Request-Id"))
        .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{12}"));
  }

  private HttpResponse<String> asked(String path) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = server().toURI().resolve(path);
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
