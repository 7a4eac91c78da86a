package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.junit.jupiter.api.Test;

/** Who takes nodes out and puts them back: the database counts, those outside do not. */
interface HealthTests extends InTheServer {
  Duration A_RECOVERY = Duration.ofSeconds(20);

  @Test
  default void a_carrier_that_fails_and_a_mail_server_that_is_not_there_leave_the_node_in() {
    PhoneServer.twilio().answer(Reply.error(503, 20503));
    assertThat(asked("/health/ready").statusCode()).isEqualTo(200);
    assertThat(asked("/health/ready").body()).doesNotContain("twilio").doesNotContain("smtp");
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
