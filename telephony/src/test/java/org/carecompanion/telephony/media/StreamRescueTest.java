package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.LiveLine;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls whose carrier does not notice that their stream is over. */
class StreamRescueTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final StreamedBench ward = new StreamedBench(10);
  private final CallId call = ward.answered();
  private final Admitted stream = ward.admit(ward.offered(call).url()).orElseThrow();

  @AfterEach
  void close() {
    ward.close();
  }

  private void breaksOff() {
    ward.bench.bean(StreamRescue.class).expect(stream);
  }

  private Optional<Duration> run() {
    ward.bench.pass(SOON);
    return ward.bench.run(StreamRescue.class, call);
  }

  @Test
  void a_carrier_that_does_not_ask_is_told_to() {
    breaksOff();
    assertThat(
            ward.bench.database.rows(
                "select count(*)::text from scheduled_tasks where task_name = 'rescue-stream' and task_instance like '%"
                    + call
                    + "'"))
        .containsExactly("1");
    assertThat(run()).contains(SOON);
    assertThat(ward.bench.company.redirected())
        .extracting(URI::toString)
        .singleElement()
        .asString()
        .contains("/stream-ended?call=" + call + "&stream=1&asked=0");
    ward.next(call, 1);
    assertThat(run()).as("it has asked").isEmpty();
    assertThat(ward.bench.company.redirected()).hasSize(1);
  }

  private void fallsBack() {
    ward.bench
        .database
        .bean(StreamRecord.class)
        .goOnByGather(ward.bench.ward.hospital(), call, StreamFallback.SPEECH_FAILED);
  }

  @Test
  void a_carrier_that_does_not_notice_that_it_is_to_listen_itself_is_told_to_ask() {
    fallsBack();
    breaksOff();
    assertThat(run()).contains(SOON);
    assertThat(ward.bench.company.redirected()).hasSize(1);
    assertThat(ward.next(call, 1)).isEqualTo(new Next.Gather());
    assertThat(run()).as("it has asked").isEmpty();
    assertThat(ward.bench.company.redirected()).hasSize(1);
  }

  @Test
  void a_carrier_that_listens_itself_before_we_note_that_its_stream_is_over_is_left_alone() {
    fallsBack();
    ward.next(call, 1);
    breaksOff();
    assertThat(run()).isEmpty();
    assertThat(ward.bench.company.redirected()).isEmpty();
  }

  @Test
  void a_fallen_back_call_whose_carrier_does_nothing_is_cut_and_a_person_calls_back() {
    fallsBack();
    breaksOff();
    while (run().isPresent()) assertThat(ward.bench.company.redirected()).hasSizeLessThan(10);
    assertThat(ward.bench.company.state(ward.carrierId(call))).isEqualTo(LineState.COMPLETED);
    assertThat(ward.bench.followUps(call)).containsExactly("INTERRUPTED_CALL stream_lost");
  }

  @Test
  void a_carrier_that_asked_at_once_is_left_alone() {
    breaksOff();
    ward.next(call, 1);
    assertThat(run()).isEmpty();
    assertThat(ward.bench.company.redirected()).isEmpty();
  }

  @Test
  void a_call_that_is_over_is_left_alone() {
    ward.report(call, LineState.COMPLETED);
    breaksOff();
    assertThat(run()).isEmpty();
    assertThat(ward.bench.company.redirected()).isEmpty();
  }

  @Test
  void leave_that_was_taken_ends_the_line() {
    ward.bench.database.bean(StreamRecord.class).leaveTaken(ward.bench.ward.hospital(), call);
    breaksOff();
    run();
    assertThat(ward.bench.company.state(ward.carrierId(call))).isEqualTo(LineState.COMPLETED);
    assertThat(ward.bench.company.redirected()).isEmpty();
  }

  @Test
  void when_nothing_helps_the_line_is_cut_and_a_person_calls_back() {
    breaksOff();
    while (run().isPresent()) assertThat(ward.bench.company.redirected()).hasSizeLessThan(10);
    assertThat(ward.bench.company.state(ward.carrierId(call))).isEqualTo(LineState.COMPLETED);
    assertThat(ward.bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(ward.bench.followUps(call)).containsExactly("INTERRUPTED_CALL stream_lost");
  }

  @Test
  void a_carrier_that_is_away_is_asked_until_the_line_is_cut() {
    breaksOff();
    ward.bench.company.is(Mood.AWAY);
    for (int time = 0; time < 8; time++)
      assertThatThrownBy(this::run).as("to be run again").isInstanceOf(CarrierAway.class);
    assertThat(ward.bench.followUps(call)).containsExactly("INTERRUPTED_CALL stream_lost");
    assertThat(ward.bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(ward.bench.company.state(ward.carrierId(call))).isNotEqualTo(LineState.COMPLETED);
    ward.bench.company.is(Mood.WELL);
    assertThat(run()).isEmpty();
    assertThat(ward.bench.company.state(ward.carrierId(call))).isEqualTo(LineState.COMPLETED);
  }

  @Test
  void a_line_that_is_over_by_itself_is_left_alone_in_the_end() {
    breaksOff();
    ward.bench.pass(LiveLine.LONGEST_CALL);
    ward.bench.company.is(Mood.AWAY);
    assertThatThrownBy(this::run).isInstanceOf(CarrierAway.class);
    assertThat(ward.bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(run()).isEmpty();
  }

  @Test
  void a_call_we_broke_off_ourselves_is_cut_if_its_carrier_does_not_notice() {
    ward.bench.database.bean(CallEnds.class).interrupted(ward.bench.ward.hospital(), call, "test");
    breaksOff();
    assertThat(run()).isEmpty();
    assertThat(ward.bench.company.state(ward.carrierId(call))).isEqualTo(LineState.COMPLETED);
  }
}
