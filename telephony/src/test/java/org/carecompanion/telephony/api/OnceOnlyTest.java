package org.carecompanion.telephony.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.api.OnceOnly.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done once, on a real database; two beans stand for two nodes. */
@Timeout(120)
class OnceOnlyTest {
  private static final PhoneBench BENCH = new PhoneBench();

  private final OnceOnly here = BENCH.bean(OnceOnly.class);
  private final OnceOnly elsewhere = BENCH.bean(OnceOnly.class);
  private final Program program = program(BENCH.ward);
  private final Marked request = request("{}");
  private final AtomicInteger done = new AtomicInteger();

  private static Program program(Ward ward) {
    var key =
        new ApiKey(
            new KeyOrder("key " + UUID.randomUUID(), ApiScope.all(), Optional.empty()),
            ApiSecret.random(),
            Actor.SYSTEM,
            BENCH.database.clock().instant());
    BENCH.database.doIn(ward.hospital(), () -> BENCH.database.bean(ApiKeys.class).add(key));
    var caller = new Caller(Actor.key(key.id()), ward.hospital(), Role.PROGRAM);
    return new Program(key.id(), caller, key.scopes());
  }

  private static Marked request(String json) {
    return Marked.of("one", "POST /x", FieldsReader.object(json));
  }

  private Answer work() {
    done.incrementAndGet();
    return Answer.accepted(JsonValue.EMPTY_JSON_OBJECT);
  }

  @Test
  void while_one_node_is_at_it_another_waits_and_is_answered_the_same() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Supplier<Answer> slowly =
        () -> {
          begun.countDown();
          waitFor(goOn);
          return work();
        };
    try (var nodes = Executors.newFixedThreadPool(2)) {
      var first = nodes.submit(() -> here.answer(program, request, slowly));
      waitFor(begun);
      var second = nodes.submit(() -> elsewhere.answer(program, request, this::work));
      while (waiting().isEmpty()) TimeUnit.MILLISECONDS.sleep(20);
      assertThat(second).isNotDone();
      goOn.countDown();
      assertThat(first.get()).isEqualTo(new Given(202, "{}", Given.Time.FIRST));
      assertThat(second.get()).isEqualTo(new Given(202, "{}", Given.Time.AGAIN));
    }
    assertThat(done).hasValue(1);
  }

  /** Sessions that wait for another one's row. */
  private static List<String> waiting() {
    return BENCH.database.rows(
        "select pid::text from pg_locks where locktype = 'transactionid' and not granted");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("waited in vain");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_failed_left_nothing_and_is_done_when_asked_again() {
    Supplier<Answer> failing =
        () -> {
          throw new IllegalStateException("in the middle");
        };
    assertThatThrownBy(() -> here.answer(program, request, failing)).hasMessage("in the middle");
    assertThat(rows(program.key())).isEmpty();
    assertThat(here.answer(program, request, this::work).time()).isEqualTo(Given.Time.FIRST);
    assertThat(done).hasValue(1);
  }

  @Test
  void one_name_is_another_request_s_with_another_key_and_refused_with_another_body() {
    here.answer(program, request, this::work);
    assertThatThrownBy(() -> here.answer(program, request("{\"a\":1}"), this::work))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.KEY_REUSED));
    assertThat(done).hasValue(1);
    here.answer(program(BENCH.ward), request, this::work);
    here.answer(program(Ward.in(BENCH.database)), request, this::work);
    assertThat(done).hasValue(3);
  }

  @Test
  void after_two_days_its_job_forgets_it_and_the_name_is_free() {
    here.answer(program, request, this::work);
    String row = rows(program.key()).getFirst();
    String due =
        "select (execution_time - created_at)::text from scheduled_tasks, answered_request where task_name = 'forget-answered-request' and task_instance like '%:' || id::text and id = '"
            + row
            + "'";
    assertThat(BENCH.database.rows(due)).containsExactly("2 days");
    assertThat(
            BENCH
                .bean(ForgetAnswers.class)
                .run(BENCH.ward.hospital().value(), UUID.fromString(row)))
        .isEmpty();
    assertThat(rows(program.key())).isEmpty();
    here.answer(program, request, this::work);
    assertThat(done).hasValue(2);
  }

  private static List<String> rows(ApiKeyId key) {
    return BENCH.database.rows(
        "select id::text from answered_request where api_key_id = '%s'".formatted(key));
  }
}
