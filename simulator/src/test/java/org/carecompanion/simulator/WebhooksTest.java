package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import org.carecompanion.simulator.FakeProduct.Asked;
import org.carecompanion.simulator.FakeProduct.Reply;
import org.carecompanion.simulator.measure.LatencyFigures;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.measure.WebhookMeter;
import org.carecompanion.simulator.webhook.CookieJar;
import org.carecompanion.simulator.webhook.Signature;
import org.carecompanion.simulator.webhook.WebhookAnswer;
import org.carecompanion.simulator.webhook.WebhookAnswer.Answered;
import org.carecompanion.simulator.webhook.WebhookAnswer.Failed;
import org.carecompanion.simulator.webhook.WebhookClient;
import org.carecompanion.simulator.webhook.WebhookRequest;
import org.carecompanion.simulator.webhook.WebhookTarget;
import org.carecompanion.simulator.webhook.WebhookTarget.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the carrier asks webhooks: what it repeats, follows, keeps and gives up on. */
@Timeout(30)
class WebhooksTest {
  private static final Map<String, String> FIELDS = Map.of("CallSid", "CA1", "Note", "a b&c=ü");

  private final WebhookMeter meter = new WebhookMeter(Clock.systemUTC());
  private final WebhookClient client =
      new WebhookClient(new Signature(RunningSimulator.TOKEN), meter, System::nanoTime);
  private FakeProduct product;

  @BeforeEach
  void start() throws IOException {
    product = new FakeProduct(RunningSimulator.TOKEN);
  }

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void the_fragment_is_neither_sent_nor_signed() {
    product.says("/a", "");
    assertThat(ask(product.at("/a?b=%20c#rc=2&rp=all"))).isInstanceOf(Answered.class);
    Asked asked = product.asked("/a").getFirst();
    assertThat(asked.genuine()).isTrue();
    assertThat(asked.fields()).isEqualTo(FIELDS);
  }

  @Test
  void a_get_carries_its_fields_in_the_signed_query() {
    product.says("/a", "");
    WebhookTarget target = new WebhookTarget(product.at("/a?b=1"), Method.GET);
    client.send(new WebhookRequest(WebhookKind.VOICE, target, FIELDS, new CookieJar()));
    Asked asked = product.asked("/a").getFirst();
    assertThat(asked.genuine()).isTrue();
    assertThat(asked.fields()).containsAllEntriesOf(FIELDS).containsEntry("b", "1");
  }

  @Test
  void a_5xx_is_not_tried_again_by_default() {
    product.on("/a", asked -> Reply.status(503));
    assertThat(ask(product.at("/a")))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.errorCode()).isEqualTo(11200);
              assertThat(failed.status()).isEqualTo(503);
              assertThat(failed.effort().attempts()).isEqualTo(1);
            });
    assertThat(product.asked("/a")).hasSize(1);
  }

  @Test
  void a_5xx_is_tried_again_with_the_same_token_when_the_fragment_says_so() {
    product.on("/a", asked -> Reply.status(product.asked("/a").size() < 3 ? 500 : 204));
    assertThat(ask(product.at("/a#rc=2&rp=5xx")))
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.effort().attempts()).isEqualTo(3));
    assertThat(product.asked("/a"))
        .extracting(asked -> asked.headers().get("I-twilio-idempotency-token"))
        .hasSize(3)
        .containsOnly(product.asked("/a").getFirst().headers().get("I-twilio-idempotency-token"));
  }

  @Test
  void a_4xx_is_tried_again_only_under_its_own_policy() {
    product.on("/a", asked -> Reply.status(404));
    ask(product.at("/a#rc=1&rp=5xx,rt"));
    assertThat(product.asked("/a")).hasSize(1);
    ask(product.at("/a#rc=1&rp=4xx"));
    assertThat(product.asked("/a")).hasSize(3);
  }

  @Test
  void a_refused_connection_is_tried_once_more_by_default() throws IOException {
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    assertThat(ask("http://localhost:" + unused + "/a"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.errorCode()).isEqualTo(11205);
              assertThat(failed.effort().attempts()).isEqualTo(2);
            });
  }

  @Test
  void a_slow_answer_is_given_up_on() {
    product.on("/a", asked -> slowly(1000));
    assertThat(ask(product.at("/a#rt=200")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).contains("no answer in 200 ms"));
    assertThat(meter.figures().get("voice").counts()).isEqualTo(new LatencyFigures.Counts(0, 1));
  }

  @Test
  void the_whole_exchange_has_a_limit_whatever_is_repeated() {
    product.on("/a", asked -> slowly(150));
    ask(product.at("/a#rc=5&rp=rt&rt=100&tt=250"));
    assertThat(product.asked("/a")).hasSizeBetween(2, 3);
  }

  @Test
  void redirects_are_followed_ten_times_and_signed_anew() {
    product.on("/a", asked -> moved("/b?c=1")).says("/b", "<Hangup/>");
    assertThat(ask(product.at("/a"))).isInstanceOf(Answered.class);
    assertThat(product.asked("/b").getFirst().genuine()).isTrue();
    product.on("/loop", asked -> moved("/loop"));
    assertThat(ask(product.at("/loop")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.errorCode()).isEqualTo(11215));
    assertThat(product.asked("/loop")).hasSize(11);
  }

  @Test
  void cookies_are_kept_for_the_call() {
    product.on(
        "/a",
        asked -> new Reply(200, "text/xml", "<Response/>", Map.of("Set-Cookie", "node=7; Path=/")));
    CookieJar cookies = new CookieJar();
    WebhookTarget target = WebhookTarget.post(product.at("/a"));
    client.send(new WebhookRequest(WebhookKind.VOICE, target, FIELDS, cookies));
    client.send(new WebhookRequest(WebhookKind.VOICE, target, FIELDS, cookies));
    assertThat(product.asked("/a").getFirst().headers()).doesNotContainKey("Cookie");
    assertThat(product.asked("/a").getLast().headers()).containsEntry("Cookie", "node=7");
  }

  @Test
  void latency_is_kept_by_kind_until_it_is_reset() {
    product.says("/a", "").on("/slow", asked -> slowly(120));
    ask(product.at("/a"));
    ask(product.at("/slow"));
    LatencyFigures voice = meter.figures().get("voice");
    assertThat(voice.counts()).isEqualTo(new LatencyFigures.Counts(2, 0));
    assertThat(voice.p50()).isLessThan(120);
    assertThat(voice.p99()).isGreaterThanOrEqualTo(120);
    assertThat(meter.figures().get("spoken")).isEqualTo(voice);
    meter.reset();
    assertThat(meter.figures()).containsOnlyKeys("spoken");
    assertThat(meter.figures().get("spoken").counts().answered()).isZero();
  }

  private WebhookAnswer ask(String address) {
    return client.send(
        new WebhookRequest(
            WebhookKind.VOICE, WebhookTarget.post(address), FIELDS, new CookieJar()));
  }

  private Reply moved(String to) {
    return new Reply(302, "text/plain", "", Map.of("Location", product.at(to)));
  }

  private static Reply slowly(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Reply.twiml("");
  }
}
