package org.carecompanion.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.telephony.server.Soon;
import org.junit.jupiter.api.Test;

class EarOrdersTest {
  private static final Executor ASIDE = work -> Thread.ofVirtual().start(work);
  private static final Listening HOW = new Listening(Locale.US, List.of());

  private final List<Long> heard = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger guarded = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final CountDownLatch opens = new CountDownLatch(1);
  private volatile SpeechListener vendor;

  /** Counts who comes and how it went. */
  private final GuardedEars guard =
      new GuardedEars() {
        @Override
        public void listen(Trial trial) throws EarsFailedException, InterruptedException {
          guarded.incrementAndGet();
          try {
            super.listen(trial);
          } catch (EarsFailedException e) {
            failed.incrementAndGet();
            throw e;
          } finally {
            guarded.decrementAndGet();
          }
        }
      };

  private final SpeechListener call =
      new SpeechListener() {
        @Override
        public void heard(Transcript transcript, Duration until) {
          told.add("words");
        }

        @Override
        public void failed(SpeechFailure failure) {
          told.add(failure.reason());
        }
      };

  /** A recogniser that is there once it is let. */
  private SpeechStream slow(Listening how, SpeechListener listener) {
    vendor = listener;
    try {
      opens.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new SpeechStream() {
      @Override
      public void hear(AudioFrame frame) {
        heard.add(frame.number());
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  private static void frames(SpeechStream stream, int from, int to) {
    for (int number = from; number < to; number++)
      stream.hear(AudioFrame.of(number, new short[AudioFrame.SAMPLES], false));
  }

  private static List<Long> numbers(int to) {
    List<Long> all = new ArrayList<>();
    for (long number = 0; number < to; number++) all.add(number);
    return all;
  }

  @Test
  void what_is_said_while_a_recogniser_is_opened_is_heard_by_it() {
    SpeechStream stream = new EarOrders(this::slow, guard, ASIDE).open(HOW, call);
    frames(stream, 0, 90);
    opens.countDown();
    Soon.that(() -> assertThat(heard).hasSize(90));
    frames(stream, 90, 100);
    assertThat(heard).isEqualTo(numbers(100));
    vendor.heard(new Transcript.Final("hello", OptionalDouble.empty()), Duration.ofSeconds(1));
    Soon.that(() -> assertThat(guarded).as("it works").hasValue(0));
    assertThat(failed).hasValue(0);
    stream.close();
    assertThat(closed).hasValue(1);
    assertThat(told).containsExactly("words");
  }

  @Test
  void a_recogniser_that_does_not_open_is_not_waited_for() {
    SpeechStream stream = new EarOrders(this::slow, guard, ASIDE).open(HOW, call);
    frames(stream, 0, 100);
    assertThat(told).isEmpty();
    frames(stream, 100, 102);
    assertThat(told).containsExactly("time limit");
    opens.countDown();
    Soon.that(() -> assertThat(closed).as("nobody wants it").hasValue(1));
    Soon.that(() -> assertThat(failed).hasValue(1));
    assertThat(heard).isEmpty();
  }

  @Test
  void one_that_fails_is_told_once_and_counted() {
    opens.countDown();
    SpeechStream stream = new EarOrders(this::slow, guard, ASIDE).open(HOW, call);
    Soon.that(() -> assertThat(vendor).isNotNull());
    vendor.failed(new SpeechFailure(Kind.MAY_BE_RETRIED, "14"));
    vendor.failed(new SpeechFailure(Kind.MAY_BE_RETRIED, "14"));
    Soon.that(() -> assertThat(failed).hasValue(1));
    Soon.that(() -> assertThat(closed).hasValue(1));
    frames(stream, 0, 10);
    assertThat(told).containsExactly("14");
  }

  @Test
  void one_that_is_closed_before_a_word_came_has_not_failed() {
    opens.countDown();
    SpeechStream stream = new EarOrders(this::slow, guard, ASIDE).open(HOW, call);
    Soon.that(() -> assertThat(guarded).hasValue(1));
    stream.close();
    Soon.that(() -> assertThat(guarded).hasValue(0));
    Soon.that(() -> assertThat(closed).hasValue(1));
    assertThat(failed).hasValue(0);
    assertThat(told).isEmpty();
  }

  @Test
  void without_a_thread_or_a_guard_that_lets_in_the_call_is_told() {
    new EarOrders(
            this::slow,
            guard,
            work -> {
              throw new RejectedExecutionException();
            })
        .open(HOW, call);
    GuardedEars shut =
        new GuardedEars() {
          @Override
          public void listen(Trial trial) {
            throw new IllegalStateException("open");
          }
        };
    new EarOrders(this::slow, shut, Runnable::run).open(HOW, call);
    assertThat(told).containsExactly("too busy", "IllegalStateException");
  }
}
