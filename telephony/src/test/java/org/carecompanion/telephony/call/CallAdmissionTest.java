package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.outbound.Calling;
import org.carecompanion.telephony.room.RoomSettings;
import org.junit.jupiter.api.Test;

/** Room for two calls besides those that other tests have left on the line. */
class CallAdmissionTest {
  /** It dials whatever there is room for. */
  private final PhoneBench bench = new PhoneBench();

  /** It lets in two more. */
  private final PhoneBench small = new PhoneBench();

  private final CheckIn checkIn = bench.database.bean(CheckIn.class);

  CallAdmissionTest() {
    long others = bench.database.bean(AcrossHospitals.class).calls().talking();
    small.with(RoomSettings.class, new RoomSettings((int) others + 2, Duration.ofSeconds(1)));
  }

  private CallId answered() {
    CallId call = bench.planned(bench.admit(Ward.nextNumber(), Ward.NEW_YORK));
    Calling.dial(bench, call);
    String carriers = bench.attempts(call).getLast().carrierCallId().orElseThrow();
    var report = new LineReport(carriers, LineState.IN_PROGRESS);
    bench.bean(CallProgress.class).report(bench.line(), call, report);
    return call;
  }

  private Optional<Answer> refusal(CallId call) {
    return small.bean(CallAdmission.class).refusal(bench.line(), call);
  }

  private static String words(Optional<Answer> answer) {
    return answer.orElseThrow().sayings().stream().map(Saying::text).findFirst().orElseThrow();
  }

  @Test
  void one_call_too_many_is_told_that_a_person_calls_back_and_a_person_is_told_to() {
    assertThat(refusal(answered())).isEmpty();
    assertThat(refusal(answered())).isEmpty();
    CallId third = answered();
    Optional<Answer> refusal = refusal(third);
    assertThat(refusal.orElseThrow().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(words(refusal))
        .isEqualTo(
            "This is %s. I am sorry, we cannot talk with you at this moment. A person will call you back. If you need emergency help now, hang up and dial 911."
                .formatted(bench.line().caller().hospitalName()));
    assertThat(bench.call(third).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(bench.call(third).outcomeReason()).contains("no_room");
    assertThat(bench.followUps(third)).containsExactly("CALL_BACK no_room");
    assertThat(refusal(third)).as("a repeat").isEqualTo(refusal);
    assertThat(small.bean(CallAdmission.class).refused(bench.line(), third)).isEqualTo(refusal);
    assertThat(bench.followUps(third)).hasSize(1);
  }

  @Test
  void calls_that_have_begun_go_on_whatever_there_is_room_for() {
    CallId first = answered();
    assertThat(refusal(first)).isEmpty();
    checkIn.answered(bench.ward.hospital(), first);
    CallId second = answered();
    CallId third = answered();
    assertThat(refusal(first)).as("though there are too many now").isEmpty();
    assertThat(
            checkIn
                .heard(
                    bench.ward.hospital(),
                    first,
                    2,
                    new PatientTurn.Spoken("yes", OptionalDouble.empty()))
                .then())
        .isEqualTo(Answer.Then.LISTEN);
    assertThat(bench.call(first).ended()).isFalse();
    assertThat(refusal(third)).isPresent();
    assertThat(bench.call(second).ended()).isFalse();
  }

  @Test
  void who_was_refused_makes_room_for_nobody_else_and_who_ends_does() {
    CallId first = answered();
    answered();
    assertThat(refusal(answered())).isPresent();
    assertThat(refusal(answered())).isPresent();
    String carriers = bench.attempts(first).getLast().carrierCallId().orElseThrow();
    bench
        .bean(CallProgress.class)
        .report(bench.line(), first, new LineReport(carriers, LineState.COMPLETED));
    assertThat(refusal(answered())).isEmpty();
  }

  @Test
  void a_call_that_is_over_for_another_reason_was_not_refused() {
    CallId call = answered();
    String carriers = bench.attempts(call).getLast().carrierCallId().orElseThrow();
    bench
        .bean(CallProgress.class)
        .report(bench.line(), call, new LineReport(carriers, LineState.COMPLETED));
    assertThat(refusal(call)).isEmpty();
  }
}
