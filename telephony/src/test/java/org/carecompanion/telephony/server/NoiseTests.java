package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.Test;

/** Ten thousand requests that nobody should send, while somebody talks on the same line. */
interface NoiseTests extends InTheServer {
  int REQUESTS = Integer.getInteger("noise.requests", 10_000);
  long SEED = Long.getLong("noise.seed", System.nanoTime());
  int SENDERS = 6;
  String MARIA = "My name is Maria Lopez, born March 15, 1958.";
  String APOLOGY = "Something went wrong";
  int LONGEST_CALL = 60;

  @Test
  default void noise_is_refused_or_answered_and_touches_no_call() throws Exception {
    System.out.printf("noise: %d requests, -Dnoise.seed=%d%n", REQUESTS, SEED);
    PhoneBench bench = new PhoneBench();
    Webhooks carrier = new Webhooks(server(), bench.line(), bench);
    CallId waiting = begun(bench, carrier);
    CallId over = begun(bench, carrier);
    carrier.status(over, "completed");
    CallId talking = begun(bench, carrier);
    Ledger ledger = new Ledger(bench);
    List<String> before = ledger.rows(ledger.idsOf(talking.toString()));
    Map<Integer, Integer> answers = new TreeMap<>();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();

    try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 1)) {
      AtomicInteger next = new AtomicInteger();
      List<Future<Map<Integer, Integer>>> senders = new ArrayList<>();
      Garble.Aim aim = aim(bench, waiting, over);
      for (int i = 0; i < SENDERS; i++)
        senders.add(threads.submit(() -> send(carrier, aim, next, wrong)));
      Future<List<Got>> talk = threads.submit(() -> talk(carrier, talking, next));
      for (Future<Map<Integer, Integer>> sender : senders)
        sender.get().forEach((status, count) -> answers.merge(status, count, Integer::sum));
      assertThat(talk.get()).allSatisfy(NoiseTests::isAnswer);
    }
    System.out.println("noise: answers by status " + answers);
    assertThat(wrong).isEmpty();
    // each kind of refusal, and answers: otherwise the noise did not reach what it is meant for
    assertThat(answers.keySet()).contains(200, 204, 400, 403, 404, 415);
    assertThat(bench.call(talking).outcome()).contains(CallOutcome.COMPLETED);
    assertThat(ledger.rows(ledger.idsOf(talking.toString()))).isEqualTo(before);
    assertThat(carrier.says(waiting, 3, "No.").body()).contains("<Gather");
  }

  private static CallId begun(PhoneBench bench, Webhooks carrier) {
    CallId call = PhoneServer.ringing(bench, PhoneServer.patientWhereItIs(bench, 14));
    carrier.answered(call);
    carrier.says(call, 2, MARIA);
    return call;
  }

  /** No call is named together with its own carrier id: that would be a turn, or late words. */
  private static Garble.Aim aim(PhoneBench bench, CallId waiting, CallId over) {
    String foreign = CallId.random().toString();
    Ward elsewhere = Ward.in(bench.database);
    bench.database.clock().set(Instant.now());
    return new Garble.Aim(
        List.of(
            waiting.toString(),
            over.toString(),
            foreign,
            elsewhere.plannedCall().toString(),
            "nonsense",
            "",
            "%00",
            waiting.toString().toUpperCase(Locale.ROOT)),
        List.of(
            "CA" + "0".repeat(32),
            "",
            "CA",
            "%",
            "\u0000",
            PhoneServer.carrierCallId(bench, over).toLowerCase(Locale.ROOT)),
        bench.line().account().sid(),
        bench.line().account().token());
  }

  private static Map<Integer, Integer> send(
      Webhooks carrier, Garble.Aim aim, AtomicInteger next, Queue<String> wrong) {
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
      Garble.Request garbled = new Garble(SEED, number, carrier, aim).request();
      Got got = carrier.send(http(carrier, garbled));
      answers.merge(got.status(), 1, Integer::sum);
      boolean sorry = got.body().contains(APOLOGY) && !garbled.path().contains("/fallback?");
      boolean clear = got.status() < 500 && !sorry;
      boolean known = !got.body().contains("Maria");
      if (!clear || !known) wrong.add(number + ": " + got.status() + " " + garbled);
    }
    return answers;
  }

  private static HttpRequest http(Webhooks carrier, Garble.Request garbled) {
    return carrier
        .request(garbled.path())
        .header("Content-Type", garbled.type())
        .header("X-Twilio-Signature", garbled.signature())
        .POST(BodyPublishers.ofByteArray(garbled.body()))
        .build();
  }

  /** A patient who answers everything with no, for as long as there is noise. */
  private static List<Got> talk(Webhooks carrier, CallId call, AtomicInteger noise) {
    List<Got> heard = new ArrayList<>();
    int turn = 3;
    do {
      Got got = carrier.says(call, turn++, "No.");
      heard.add(got);
      if (got.body().contains("<Hangup/>")) break;
      for (int wait = 0; wait < 10 && noise.get() < REQUESTS; wait++)
        Soon.pause(Duration.ofMillis(100));
    } while (turn < LONGEST_CALL);
    carrier.status(call, "completed");
    return heard;
  }

  private static void isAnswer(Got got) {
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body()).contains("<Say").doesNotContain(APOLOGY);
  }
}
