package org.carecompanion.telephony.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.LiveCalls;
import org.carecompanion.telephony.outbound.Calling;
import org.carecompanion.telephony.room.Room;
import org.carecompanion.telephony.room.RoomSettings;
import org.junit.jupiter.api.Test;

/** What the carrier is told when there is room for one call more, and two are answered. */
class RefusedCallsTest {
  /** It dials whatever there is room for. */
  private final PhoneBench bench = new PhoneBench();

  private final PhoneBench small = new PhoneBench();

  RefusedCallsTest() {
    small.setting("companion.public.url", Lines.PUBLIC_URL);
    small.with(LiveCalls.class, new LiveCalls()); // nobody speaks here
    long others = bench.database.bean(AcrossHospitals.class).calls().talking();
    int most = Math.toIntExact(others) + 1;
    small.with(RoomSettings.class, new RoomSettings(most, Duration.ofSeconds(5)));
  }

  private CallId ringing() {
    CallId call = bench.planned(bench.admit(Ward.nextNumber(), Ward.NEW_YORK));
    Calling.dial(bench, call);
    return call;
  }

  /** As the carrier sends it. */
  private CarrierRequest from(CallId call, Map<String, String> besides) {
    Map<String, List<String>> form = new HashMap<>();
    besides.forEach((name, value) -> form.put(name, List.of(value)));
    form.put("CallSid", List.of(bench.attempts(call).getLast().carrierCallId().orElseThrow()));
    return new CarrierRequest(bench.line(), new Form(form));
  }

  private String answered(CallId call) {
    return small.bean(GatherTurns.class).answered(from(call, Map.of()), call);
  }

  @Test
  void one_too_many_hears_that_a_person_calls_back_and_the_other_goes_on() {
    CallId held = ringing();
    CallId tooMany = ringing();
    assertThat(answered(held)).contains("<Gather");
    String refused = answered(tooMany);
    assertThat(refused)
        .contains("we cannot talk with you at this moment", "A person will call you back")
        .contains("dial 9 1 1.", "<Hangup/>")
        .doesNotContain("<Gather", "<Redirect");
    assertThat(answered(tooMany)).as("a repeat").isEqualTo(refused);
    assertThat(small.bean(GatherTurns.class).waiting(from(tooMany, Map.of()), tooMany, 1, 1))
        .as("who was told to wait a moment")
        .isEqualTo(refused);
    assertThat(bench.followUps(tooMany)).containsExactly("CALL_BACK no_room");
    String next =
        small
            .bean(GatherTurns.class)
            .heard(from(held, Map.of("SpeechResult", "yes", "Confidence", "0.9")), held, 2);
    assertThat(next).contains("<Gather");
    assertThat(bench.followUps(held)).isEmpty();
  }

  @Test
  void where_calls_are_streams_who_is_refused_gets_none() {
    answered(ringing());
    CallId tooMany = ringing();
    String refused =
        small
            .bean(StreamTurns.class)
            .next(from(tooMany, Map.of()), tooMany, StreamTurns.Ended.NONE);
    assertThat(refused).contains("A person will call you back", "<Hangup/>");
    assertThat(refused).doesNotContain("<Stream", "<Gather");
    assertThat(bench.call(tooMany).sound().streams()).isZero();
  }

  @Test
  void where_no_thread_takes_it_they_hear_the_same() {
    PhoneBench busy = new PhoneBench();
    busy.setting("companion.public.url", Lines.PUBLIC_URL);
    busy.with(LiveCalls.class, new LiveCalls());
    busy.with(
        Room.class,
        new Room() {
          @Override
          public boolean noThreads() {
            return true;
          }
        });
    busy.with(ManagedExecutorService.class, turnsAway());
    CallId call = ringing();
    String gather = busy.bean(GatherTurns.class).answered(from(call, Map.of()), call);
    assertThat(gather)
        .contains("A person will call you back", "dial 9 1 1.", "<Hangup/>")
        .doesNotContain("<Gather", "<Redirect");
    StreamTurns streams = busy.bean(StreamTurns.class);
    assertThat(streams.next(from(call, Map.of()), call, StreamTurns.Ended.NONE))
        .as("a moment may be enough")
        .contains("One moment.", "<Redirect")
        .doesNotContain("<Hangup/>");
    int waits = GatherTurns.MOST_WAITS;
    assertThat(streams.next(from(call, Map.of()), call, new StreamTurns.Ended(0, waits)))
        .isEqualTo(gather);
    assertThat(streams.next(from(call, Map.of()), call, new StreamTurns.Ended(1, waits)))
        .as("a call that has begun")
        .doesNotContain("A person will call you back");
  }

  private static ManagedExecutorService turnsAway() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            RefusedCallsTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (self, method, arguments) -> {
              throw new RejectedExecutionException("no thread");
            });
  }
}
