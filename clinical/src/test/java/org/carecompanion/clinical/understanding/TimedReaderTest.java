package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.clinical.understanding.TimedReader.Outcome;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.junit.jupiter.api.Test;

class TimedReaderTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Mention MENTION =
      new Mention(Concept.PALPITATIONS, FindingStatus.PRESENT, "words", "like: others");

  private static final SecondReader.Turn TURN =
      new SecondReader.Turn(
          Asked.NOTHING,
          Speaker.PATIENT,
          "words",
          Understanding.shared().read(Asked.NOTHING, "words"),
          new SecondReader.Open(List.of("words"), List.of()));

  private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

  @Test
  void what_is_read_in_time_is_told() {
    try (TimedReader reader = reader(turn -> List.of(MENTION), LONG)) {
      assertThat(reader.more(TURN)).containsExactly(MENTION);
    }
    assertThat(outcomes).containsExactly(Outcome.READ);
  }

  @Test
  void a_reader_that_fails_changes_nothing() {
    SecondReader failing =
        turn -> {
          throw new IllegalStateException("no such model");
        };
    try (TimedReader reader = reader(failing, LONG)) {
      assertThat(reader.more(TURN)).isEmpty();
    }
    assertThat(outcomes).containsExactly(Outcome.FAILED);
  }

  @Test
  void after_the_limit_nobody_waits_any_more() {
    CountDownLatch never = new CountDownLatch(1);
    try (TimedReader reader = reader(turn -> blocked(never), Duration.ofMillis(40))) {
      assertThat(reader.more(TURN)).isEmpty();
    }
    assertThat(outcomes).containsExactly(Outcome.LATE);
  }

  @Test
  void who_was_given_up_is_not_read_later_and_the_next_is_read_again() {
    CountDownLatch once = new CountDownLatch(1);
    AtomicInteger turns = new AtomicInteger();
    SecondReader slowAtFirst =
        turn -> turns.incrementAndGet() == 1 ? blocked(once) : List.of(MENTION);
    try (TimedReader reader = reader(slowAtFirst, Duration.ofMillis(500))) {
      assertThat(reader.more(TURN)).isEmpty();
      assertThat(reader.more(TURN)).containsExactly(MENTION);
    }
    assertThat(outcomes).containsExactly(Outcome.LATE, Outcome.READ);
  }

  @Test
  void when_too_many_wait_the_next_goes_on_without() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    List<Thread> callers = new ArrayList<>();
    try (TimedReader reader = reader(turn -> blocked(free), LONG)) {
      while (!outcomes.contains(Outcome.BUSY)) {
        callers.add(Thread.ofVirtual().start(() -> reader.more(TURN)));
        callers.getLast().join(Duration.ofMillis(50));
      }
      free.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
    }
    assertThat(outcomes.stream().filter(Outcome.READ::equals).count()).isLessThan(10);
    assertThat(outcomes).contains(Outcome.BUSY);
  }

  private TimedReader reader(SecondReader with, Duration limit) {
    return new TimedReader(
        with, new TimedReader.Room("test", 1, 4, limit), (outcome, time) -> outcomes.add(outcome));
  }

  private static List<Mention> blocked(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }
}
