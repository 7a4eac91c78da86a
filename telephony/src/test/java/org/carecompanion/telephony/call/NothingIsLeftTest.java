package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Many short calls, one after another, of every ending there is: nothing of them is left. {@code
 * -Dcalls=10000} plays as many as the figures are given for.
 */
class NothingIsLeftTest {
  private static final int CALLS = Integer.getInteger("calls", 150);

  private enum Ending {
    HANGS_UP,
    HANGS_UP_WHILE_WE_THINK,
    STREAM_LOST,
    STREAM_LOST_AND_REPLACED,
    TAKES_LEAVE,
    URGENT,
    RECOGNISER_GONE,
    RECOGNISER_DEAF,
    VOICE_GONE,
    VOICE_STUCK,
    DATABASE_GONE,
    ENDED_BY_A_CLINICIAN,
    WENT_SILENT
  }

  private final VirtualTime time = new VirtualTime();
  private final CallBook book = new CallBook();
  private final List<WeakReference<CallSession>> sessions = new ArrayList<>();
  private final Map<Ending, Integer> played = new EnumMap<>(Ending.class);

  private void play(Ending ending, Random random) {
    LiveCall call = new LiveCall(time, book);
    sessions.add(new WeakReference<>(call.session()));
    call.passes(random.nextDouble(6));
    end(call, ending);
    for (int i = 0; i < 700 && !call.over(); i++) call.passes(1);
    assertThat(call.over()).as(ending.name()).isTrue();
    assertThat(call.ears.open).as(ending.name()).hasValue(0);
    assertThat(call.detectors).as(ending.name()).hasValue(0);
    assertThat(call.line.faults).as(ending.name()).isEmpty();
    call.passes(61); // what a stuck voice still had
    assertThat(time.waiting()).as(ending.name()).isZero();
    played.merge(ending, 1, Integer::sum);
  }

  private static void end(LiveCall call, Ending ending) {
    switch (ending) {
      case HANGS_UP -> call.hangsUp();
      case HANGS_UP_WHILE_WE_THINK -> {
        call.thinking = Duration.ofSeconds(3);
        call.says("it hurts a lot").passes(3.5).hangsUp();
      }
      case STREAM_LOST -> call.breaks();
      case STREAM_LOST_AND_REPLACED -> call.breaks().passes(2).comesAgain().passes(2).hangsUp();
      case TAKES_LEAVE -> call.says("stop calling me");
      case URGENT -> call.says("I can't breathe at all");
      case RECOGNISER_GONE -> call.ears.fails = true;
      case RECOGNISER_DEAF -> {
        call.ears.deaf = true;
        call.untilAsked().says("can you hear me").passes(25).says("can you hear me");
      }
      case VOICE_GONE -> call.mute = true;
      case VOICE_STUCK -> call.making = Duration.ofSeconds(60);
      case DATABASE_GONE -> {
        call.ward.away = true;
        call.says("it hurts a lot");
      }
      case ENDED_BY_A_CLINICIAN -> call.tellsIfThere(new CallEvent.HangUp());
      case WENT_SILENT -> {}
    }
  }

  @Test
  void of_many_short_calls_of_every_ending_nothing_is_left() {
    Random random = new Random(11);
    Ending[] endings = Ending.values();
    for (Ending each : endings) play(each, random);
    int threads = Thread.activeCount();
    for (int i = 0; i < CALLS; i++) {
      // a silent one takes as long as forty others
      int kinds = i % 40 == 0 ? endings.length : endings.length - 1;
      play(endings[random.nextInt(kinds)], random);
    }
    assertThat(book.count()).isZero();
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    assertThat(played.keySet()).hasSize(endings.length);
    System.gc();
    assertThat(sessions).hasSizeGreaterThan(CALLS).allMatch(session -> session.get() == null);
  }
}
