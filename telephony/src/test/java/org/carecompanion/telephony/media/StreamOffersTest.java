package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallSound;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.carecompanion.telephony.outbound.CallControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a line goes on, from the row alone. */
class StreamOffersTest {
  private final StreamedBench ward = new StreamedBench(10);
  private final CallId call = ward.answered();

  @AfterEach
  void close() {
    ward.close();
  }

  private CallSound sound() {
    return ward.bench.call(call).sound();
  }

  @Test
  void a_call_begins_as_a_stream_and_a_repeat_gets_the_same_one() {
    Next.Stream first = ward.offered(call);
    assertThat(first.stream()).isEqualTo(1);
    assertThat(first.url())
        .matches("wss://phone.hospital.example/phone/ws/[^/]+/[A-Za-z0-9_-]{43}")
        .contains("/" + ward.carrierId(call) + "/");
    assertThat(first.toString()).isEqualTo("Stream[1]");
    assertThat(ward.next(call, 0)).isEqualTo(first);
    assertThat(sound().mode()).isEqualTo(CallMode.STREAM);
  }

  @Test
  void nobody_reads_a_token_in_the_database() {
    String token = ward.offered(call).url().replaceAll(".*/", "");
    assertThat(
            ward.bench.database.rows(
                "select t::text || encode(coalesce(secret_sealed, ''), 'escape') || encode(token_hash, 'escape') from stream_token t"))
        .isNotEmpty()
        .noneMatch(row -> row.contains(token));
    ward.admit(ward.offered(call).url());
    assertThat(
            ward.bench.database.rows(
                "select count(secret_sealed)::text from stream_token where call_id = '%s'"
                    .formatted(call)))
        .as("gone once it is used")
        .containsExactly("0");
  }

  @Test
  void a_stream_that_broke_off_is_begun_once_more_and_no_third_time() {
    ward.admit(ward.offered(call).url());
    Next.Stream second = (Next.Stream) ward.next(call, 1);
    assertThat(second.stream()).isEqualTo(2);
    assertThat(ward.next(call, 1)).as("a repeat").isEqualTo(second);
    ward.admit(second.url());
    assertThat(ward.next(call, 2)).isEqualTo(new Next.Gather());
    assertThat(sound().fallback()).contains(StreamFallback.LOST);
    assertThat(ward.next(call, 0)).as("for good").isEqualTo(new Next.Gather());
  }

  @Test
  void a_stream_that_came_back_while_its_carrier_was_told_to_ask_is_not_lost() {
    ward.admit(ward.offered(call).url());
    Next.Stream second = (Next.Stream) ward.next(call, 1);
    ward.admit(second.url());
    Next.Stream third = (Next.Stream) ward.next(call, 1);
    assertThat(third.stream()).isEqualTo(3);
    ward.admit(third.url());
    assertThat(ward.next(call, 1)).as("no fourth").isEqualTo(new Next.Gather());
    assertThat(sound().fallback()).contains(StreamFallback.LOST);
  }

  @Test
  void a_stream_that_never_came_leaves_it_to_the_carrier() {
    ward.offered(call);
    assertThat(ward.next(call, 1)).isEqualTo(new Next.Gather());
    assertThat(sound().fallback()).contains(StreamFallback.NOT_OPENED);
  }

  @Test
  void a_token_that_is_too_old_is_not_given_again() {
    ward.offered(call);
    ward.bench.pass(Duration.ofSeconds(31));
    assertThat(ward.next(call, 0)).isEqualTo(new Next.Gather());
    assertThat(sound().fallback()).contains(StreamFallback.NOT_OPENED);
  }

  @Test
  void without_room_the_carrier_listens_and_the_row_says_so() {
    try (var small = new StreamedBench(1)) {
      CallId first = small.answered();
      CallId second = small.answered();
      assertThat(small.next(first, 0)).isInstanceOf(Next.Stream.class);
      assertThat(small.next(second, 0)).isEqualTo(new Next.Gather());
      assertThat(small.bench.call(second).sound().fallback()).contains(StreamFallback.NO_ROOM);
      assertThat(small.bench.call(second).sound().mode()).isEqualTo(CallMode.GATHER);
    }
  }

  @Test
  void what_the_session_left_in_the_row_is_followed() {
    var hospital = ward.bench.ward.hospital();
    var record = ward.bench.database.bean(StreamRecord.class);
    ward.admit(ward.offered(call).url());
    record.goOnByGather(hospital, call, StreamFallback.SPEECH_FAILED);
    record.goOnByGather(hospital, call, StreamFallback.LOST);
    assertThat(ward.next(call, 1)).isEqualTo(new Next.Gather());
    assertThat(sound().fallback()).as("the first counts").contains(StreamFallback.SPEECH_FAILED);
    record.leaveTaken(hospital, call);
    assertThat(ward.next(call, 1)).isEqualTo(new Next.HangUp());
  }

  @Test
  void a_call_that_is_to_be_cut_short_gets_no_other_stream() {
    String url = ward.offered(call).url();
    ward.bench.company.is(Mood.AWAY);
    ward.bench.bean(CallControl.class).hangUp(ward.bench.ward.asNurse(), call);
    assertThat(ward.admit(url)).isEmpty();
    assertThat(ward.next(call, 1)).isEqualTo(new Next.HangUp());
  }

  @Test
  void a_call_that_is_over_is_hung_up_on() {
    ward.offered(call);
    ward.report(call, LineState.COMPLETED);
    assertThat(ward.next(call, 1)).isEqualTo(new Next.HangUp());
    assertThat(ward.next(CallId.random(), 0)).isEqualTo(new Next.HangUp());
  }

  @Test
  void a_message_to_a_machine_is_left_though_its_greeting_had_ended_the_conversation() {
    var hospital = ward.bench.ward.hospital();
    ward.bench.agreesToVoicemail(ward.bench.call(call).patient());
    ward.admit(ward.offered(call).url());
    assertThat(ward.bench.database.bean(CallEnds.class).voicemail(hospital, call))
        .isEqualTo(CallEnds.Voicemail.LEAVE_MESSAGE);
    ward.bench.database.bean(StreamRecord.class).leaveTaken(hospital, call);
    assertThat(ward.next(call, 1)).isEqualTo(new Next.Voicemail());
  }

  @Test
  void whoever_is_not_told_of_a_stream_takes_no_place_from_others() {
    try (var small = new StreamedBench(1)) {
      CallId first = small.answered();
      CallId second = small.answered();
      small.bench.database.rows(
          "update attempt set carrier_call_id = null where call_id = '%s' returning id::text"
              .formatted(first));
      for (int time = 0; time < 5; time++)
        assertThatThrownBy(() -> small.next(first, 0)).isInstanceOf(NoSuchElementException.class);
      assertThat(small.next(second, 0)).isInstanceOf(Next.Stream.class);
    }
  }
}
