package org.carecompanion.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.io.IOException;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The vendor's own client finds everything it looks for. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class TwilioLibraryTest {
  private static final PhoneNumber RUTH = new PhoneNumber("+12125550142");
  private static final PhoneNumber RINGS_OUT = new PhoneNumber("+14125550159");
  private static final PhoneNumber OWN = new PhoneNumber(RunningSimulator.OWN_NUMBER);

  private FakeProduct product;
  private RunningSimulator simulator;
  private TwilioRestClient client;

  @BeforeEach
  void start() throws IOException {
    product = new FakeProduct(RunningSimulator.TOKEN).says("/voice", "<Say>Hello.</Say>");
    simulator = new RunningSimulator();
    client = client(RunningSimulator.TOKEN);
  }

  @AfterEach
  void stop() {
    simulator.close();
    product.close();
  }

  @Test
  void a_call_is_created_fetched_and_read_when_it_is_over() throws Exception {
    Call created =
        Call.creator(RUTH, OWN, URI.create(product.at("/voice")))
            .setStatusCallback(URI.create(product.at("/status")))
            .setStatusCallbackEvent(List.of("initiated", "answered"))
            .setMachineDetection("Enable")
            .setAsyncAmd("true")
            .setTimeout(40)
            .setTimeLimit(1800)
            .create(client);
    assertThat(created.getStatus()).isEqualTo(Call.Status.QUEUED);
    assertThat(created.getSid()).matches("CA[0-9a-f]{32}");
    assertThat(created.getDateCreated()).isNotNull();
    assertThat(created.getStartTime()).isNull();
    assertThat(created.getDuration()).isNull();

    simulator.ended(created.getSid());
    Call fetched = Call.fetcher(created.getSid()).fetch(client);
    assertThat(fetched.getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThat(fetched.getTo()).isEqualTo(RUTH.getEndpoint());
    assertThat(fetched.getToFormatted()).isEqualTo("(212) 555-0142");
    assertThat(fetched.getStartTime()).isBeforeOrEqualTo(fetched.getEndTime());
    assertThat(fetched.getDuration()).isNotNull();
    assertThat(fetched.getDirection()).isEqualTo("outbound-api");
    assertThat(fetched.getSubresourceUris()).containsKey("recordings");
  }

  @Test
  void a_price_comes_a_while_after_the_end() throws Exception {
    String sid = Call.creator(RUTH, OWN, URI.create(product.at("/voice"))).create(client).getSid();
    simulator.ended(sid);
    Call atOnce = Call.fetcher(sid).fetch(client);
    assertThat(atOnce.getPrice()).isNull();
    assertThat(atOnce.getPriceUnit().getCurrencyCode()).isEqualTo("USD");
    Call later = atOnce;
    for (int i = 0; i < 2000 && later.getPrice() == null; i++) {
      Thread.sleep(5);
      later = Call.fetcher(sid).fetch(client);
    }
    assertThat(later.getPrice()).startsWith("-0.0");
  }

  @Test
  void a_live_call_is_canceled_redirected_and_ended() throws Exception {
    product.says("/voice", "<Pause length='600'/>");
    Call ringing =
        Call.creator(RINGS_OUT, OWN, URI.create(product.at("/voice")))
            .setTimeout(600)
            .create(client);
    simulator.awaited(ringing.getSid(), Set.of("ringing"));
    Call.updater(ringing.getSid()).setStatus(Call.UpdateStatus.CANCELED).update(client);
    assertThat(simulator.ended(ringing.getSid()).path("status").asText()).isEqualTo("canceled");

    Call talking = Call.creator(RUTH, OWN, URI.create(product.at("/voice"))).create(client);
    simulator.awaited(talking.getSid(), Set.of("in-progress"));
    Call.updater(talking.getSid())
        .setTwiml(new Twiml("<Response><Pause length=\"600\"/></Response>"))
        .update(client);
    Call.updater(talking.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
    assertThat(simulator.ended(talking.getSid()).path("status").asText()).isEqualTo("completed");
    assertThatThrownBy(
            () ->
                Call.updater(talking.getSid())
                    .setUrl(URI.create(product.at("/voice")))
                    .update(client))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21220));
  }

  @Test
  void calls_are_listed_by_filter_and_page() throws Exception {
    List<String> sids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sids.add(Call.creator(RINGS_OUT, OWN, new Twiml("<Response/>")).create(client).getSid());
    }
    Call.creator(RUTH, OWN, new Twiml("<Response/>")).create(client);

    ResourceSet<Call> found = Call.reader().setTo(RINGS_OUT).pageSize(2).read(client);
    List<String> read = new ArrayList<>();
    found.forEach(call -> read.add(call.getSid()));
    assertThat(read).containsExactlyElementsOf(sids.reversed());
    assertThat(count(Call.reader().setTo(RUTH).read(client))).isEqualTo(1);
    assertThat(count(Call.reader().setFrom(OWN).setStatus(Call.Status.FAILED).read(client)))
        .isZero();
    ZonedDateTime now = ZonedDateTime.now(java.time.ZoneOffset.UTC);
    assertThat(count(Call.reader().setStartTimeAfter(now.minusMinutes(5)).read(client)))
        .isEqualTo(6);
    assertThat(count(Call.reader().setStartTimeAfter(now.plusDays(2)).read(client))).isZero();
    assertThat(count(Call.reader().setStartTimeBefore(now.minusDays(2)).read(client))).isZero();
  }

  @Test
  void messages_are_sent_fetched_and_listed() throws Exception {
    product.says("/text-status", "");
    Message sent =
        Message.creator(RUTH, OWN, "Please look at the console.")
            .setStatusCallback(URI.create(product.at("/text-status")))
            .create(client);
    assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(sent.getNumSegments()).isEqualTo("1");
    Message fetched = Message.fetcher(sent.getSid()).fetch(client);
    assertThat(fetched.getStatus()).isEqualTo(Message.Status.DELIVERED);
    assertThat(fetched.getBody()).isEqualTo("Please look at the console.");
    assertThat(count(Message.reader().setTo(RUTH).read(client))).isEqualTo(1);
    assertThat(count(Message.reader().setTo(RINGS_OUT).read(client))).isZero();
    assertThat(simulator.sim("messages").json().get(0).path("to").asText())
        .isEqualTo(RUTH.getEndpoint());
    for (int i = 0; i < 1000 && product.asked("/text-status").size() < 2; i++) {
      Thread.sleep(5);
    }
    assertThat(product.asked("/text-status"))
        .extracting(asked -> asked.field("MessageStatus"))
        .containsExactly("sent", "delivered");
    assertThat(product.asked("/text-status")).allMatch(FakeProduct.Asked::genuine);
  }

  @Test
  void errors_arrive_as_the_librarys_exceptions() {
    assertThatThrownBy(
            () ->
                Call.creator(new PhoneNumber("+1555"), OWN, new Twiml("<Response/>"))
                    .create(client))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(21211);
              assertThat(e.getStatusCode()).isEqualTo(400);
              assertThat(e.getMoreInfo()).endsWith("/errors/21211");
            });
    assertThatThrownBy(() -> Call.reader().read(client("wrong")))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(20003);
              assertThat(e.getStatusCode()).isEqualTo(401);
            });
  }

  private TwilioRestClient client(String token) {
    return new TwilioRestClient.Builder(RunningSimulator.SID, token)
        .httpClient(new RebasedHttpClient(simulator.base()))
        .build();
  }

  private static int count(ResourceSet<?> found) {
    int count = 0;
    for (Object ignored : found) {
      count++;
    }
    return count;
  }
}
