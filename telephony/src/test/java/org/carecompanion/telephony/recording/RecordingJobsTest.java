package org.carecompanion.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallRecordings;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.recording.Recordings;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.CarrierRecordings.Made;
import org.carecompanion.telephony.carrier.DialOrder.Recorded;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.carecompanion.telephony.outbound.Dialer;
import org.junit.jupiter.api.Test;

/** A recording from the wish to the day it is deleted, and everything that comes in between. */
class RecordingJobsTest extends RecordedCalls {
  @Test
  void it_is_recorded_if_wished_agreed_and_lawful_and_whoever_answers_is_told() {
    bench.agreesToRecording(bench.ward.patient());
    CallId call = dialed(wished());
    assertThat(bench.company.orders().getLast().recorded()).isEqualTo(Recorded.YES);
    assertThat(bench.call(call).recorded()).isTrue();
    assertThat(recording(call).state()).isEqualTo(RecordingState.AWAITED);
    var opening = bench.bean(CheckIn.class).answered(bench.ward.hospital(), call);
    assertThat(opening.sayings())
        .extracting(saying -> saying.key())
        .containsExactly("opening", "recorded", "identity_ask");
  }

  @Test
  void without_the_wish_the_consent_or_a_known_law_nothing_is_recorded() {
    dialed(bench.ward.plannedCall());
    assertThat(last()).isEqualTo(Recorded.NO);
    PhoneBench notAgreed = new PhoneBench();
    notAgreed.run(Dialer.class, notAgreed.ward.plannedCall(wishes()));
    assertThat(notAgreed.company.orders().getLast().recorded()).isEqualTo(Recorded.NO);
    PhoneBench lawless = new PhoneBench();
    lawless.agreesToRecording(lawless.ward.patient());
    lawless.database.rows(
        "insert into country select 'XX', name, calling_code, emergency_number, crisis_number, call_from, call_until,"
            + " sunday_from, sunday_until from country where code = 'US' on conflict do nothing returning code");
    CallId call = lawless.ward.plannedCall(wishes());
    lawless.database.rows(
        "update hospital set country = 'XX' where id = '%s' returning id"
            .formatted(lawless.ward.hospital()));
    bench.database.in(
        lawless.ward.hospital(),
        () -> {
          var row = bench.database.bean(Calls.class).find(call).orElseThrow();
          assertThat(
                  bench
                      .database
                      .bean(CallRecordings.class)
                      .begin(lawless.ward.hospital(), row, CallMode.GATHER))
              .isFalse();
          return row;
        });
  }

  @Test
  void it_is_fetched_sealed_on_the_disk_and_deleted_at_the_carrier() throws IOException {
    CallId call = recorded();
    String there = made(call);
    assertThat(fetch(call)).isEmpty();
    Recording kept = recording(call);
    assertThat(kept.state()).isEqualTo(RecordingState.KEPT);
    assertThat(kept.carrierDeletedAt()).isPresent();
    assertThat(bench.company.hasRecording(there)).isFalse();
    assertThat(files()).hasSize(1);
    assertThat(Files.getPosixFilePermissions(files().getFirst()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(new String(Files.readAllBytes(files().getFirst()), StandardCharsets.ISO_8859_1))
        .doesNotContain("lanternfig");
    assertThat(played(call, 0)).isEqualTo(SOUND);
    assertThat(played(call, 1_500_000)).isEqualTo(SOUND.substring(1_500_000));
    assertThat(
            bench.database.rows(
                "select action from audit_entry where subject_id = '%s'".formatted(kept.id())))
        .as("heard in parts by one person, it was heard once")
        .containsExactly("READ_RECORDING");
  }

  @Test
  void a_report_told_twice_or_of_another_call_changes_nothing() {
    CallId call = recorded();
    String sid = bench.company.rang().getLast();
    var reports = bench.bean(RecordingReports.class);
    var made = Optional.of(new Made("RE1", Optional.empty()));
    assertThat(reports.report(bench.line(), call, "CA-of-somebody", made)).isFalse();
    assertThat(reports.report(bench.line(), CallId.random(), sid, made)).isFalse();
    assertThat(reports.report(new PhoneBench().line(), call, sid, made)).isFalse();
    assertThat(recording(call).state()).isEqualTo(RecordingState.AWAITED);
    assertThat(reports.report(bench.line(), call, sid, made)).isTrue();
    var other = Optional.of(new Made("RE2", Optional.empty()));
    assertThat(reports.report(bench.line(), call, sid, other)).isTrue();
    assertThat(recording(call).carrierRecordingId()).contains("RE1");
  }

  @Test
  void half_a_recording_is_none() throws IOException {
    CallId call = recorded();
    String there = made(call);
    bench.company.is(Mood.BREAKS_OFF);
    assertThat(fetch(call)).contains(Duration.ofSeconds(20));
    assertThat(recording(call).state()).isEqualTo(RecordingState.AT_CARRIER);
    assertThat(recording(call).problem()).contains("carrier_away");
    assertThat(files()).isEmpty();
    assertThat(bench.followUps(call)).isEmpty();
    bench.company.is(Mood.WELL);
    assertThat(fetch(call)).isEmpty();
    assertThat(recording(call).problem()).isEmpty();
    assertThat(bench.company.hasRecording(there)).isFalse();
    assertThat(played(call, 0)).isEqualTo(SOUND);
  }

  @Test
  void a_carrier_that_stays_away_is_asked_on_and_a_person_is_told() {
    CallId call = recorded();
    String there = made(call);
    bench.company.is(Mood.AWAY);
    for (int i = 0; i < 4; i++) assertThat(fetch(call)).isPresent();
    assertThat(bench.followUps(call)).isEmpty();
    assertThat(fetch(call)).isPresent();
    assertThat(bench.followUps(call)).containsExactly("RECORDING_TROUBLE recording_carrier_away");
    assertThat(bench.company.hasRecording(there)).isTrue();
  }

  @Test
  void what_cannot_be_deleted_at_the_carrier_is_kept_here_and_tried_on() {
    CallId call = recorded();
    String there = made(call);
    bench.company.is(Mood.KEEPS_RECORDINGS);
    for (int i = 0; i < 5; i++) assertThat(fetch(call)).isPresent();
    assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
    assertThat(recording(call).carrierDeletedAt()).isEmpty();
    assertThat(bench.followUps(call)).containsExactly("RECORDING_TROUBLE recording_not_deleted");
    bench.company.is(Mood.WELL);
    assertThat(fetch(call)).isEmpty();
    assertThat(bench.company.hasRecording(there)).isFalse();
  }

  @Test
  void a_report_that_was_lost_is_made_up_for_by_asking() {
    CallId call = recorded();
    bench.company.records(bench.company.rang().getLast(), SOUND);
    end(call, LineState.COMPLETED);
    assertThat(find(call)).isEmpty();
    assertThat(fetch(call)).isEmpty();
    assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
  }

  @Test
  void a_recording_the_carrier_never_made_is_told_to_a_person_if_somebody_answered() {
    CallId call = recorded();
    end(call, LineState.IN_PROGRESS);
    end(call, LineState.COMPLETED);
    assertThat(find(call)).isPresent();
    bench.pass(Duration.ofMinutes(31));
    assertThat(find(call)).isEmpty();
    assertThat(recording(call).state()).isEqualTo(RecordingState.ABSENT);
    assertThat(bench.followUps(call)).contains("RECORDING_TROUBLE recording_missing");
    PhoneBench other = new PhoneBench();
    other.agreesToRecording(other.ward.patient());
    CallId busy = other.ward.plannedCall(wishes());
    other.run(Dialer.class, busy);
    other
        .bean(CallProgress.class)
        .report(other.line(), busy, new LineReport(other.company.rang().getLast(), LineState.BUSY));
    other.pass(Duration.ofMinutes(31));
    Recording none =
        other.database.in(
            other.ward.hospital(),
            () -> other.database.bean(Recordings.class).of(busy).orElseThrow());
    assertThat(other.run(RecordingFinder.class, none.id().value())).isEmpty();
    assertThat(other.followUps(busy)).containsExactly("REACH_PATIENT busy");
  }

  @Test
  void when_its_days_are_over_key_and_file_are_gone_and_the_row_stays() throws IOException {
    CallId call = recorded();
    made(call);
    fetch(call);
    bench.pass(Duration.ofDays(29));
    expire();
    assertThat(recording(call).state()).isEqualTo(RecordingState.KEPT);
    bench.pass(Duration.ofDays(2));
    assertThat(expire()).contains(Duration.ofDays(1));
    assertThat(recording(call).state()).isEqualTo(RecordingState.EXPIRED);
    assertThat(recording(call).content()).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(bench.bean(RecordingPlayer.class).open(bench.ward.asNurse(), call)).isEmpty();
  }

  @Test
  void a_recording_that_never_came_is_deleted_at_the_carrier_when_its_days_are_over()
      throws IOException {
    CallId call = recorded();
    String there = made(call);
    bench.pass(Duration.ofDays(31));
    expire();
    assertThat(fetch(call)).isEmpty();
    assertThat(bench.company.hasRecording(there)).isFalse();
    assertThat(files()).isEmpty();
    assertThat(recording(call).state()).isEqualTo(RecordingState.EXPIRED);
  }

  @Test
  void a_file_moved_to_another_recording_or_changed_does_not_open() throws IOException {
    CallId call = recorded();
    made(call);
    fetch(call);
    Path file = files().getFirst();
    byte[] sealed = Files.readAllBytes(file);
    sealed[sealed.length - 1] ^= 1;
    Files.write(file, sealed);
    assertThatThrownBy(() -> played(call, 0)).isInstanceOf(IOException.class);
    sealed[sealed.length - 1] ^= 1;
    Files.write(file, Arrays.copyOf(sealed, sealed.length - 100));
    assertThatThrownBy(() -> played(call, 0)).isInstanceOf(IOException.class);
  }

  @Test
  void another_hospital_hears_nothing() throws IOException {
    CallId call = recorded();
    made(call);
    fetch(call);
    var stranger = new PhoneBench().ward.asNurse();
    assertThat(bench.bean(RecordingPlayer.class).open(stranger, call)).isEmpty();
  }

  @Test
  void consent_that_was_withdrawn_before_the_dial_counts() {
    bench.agreesToRecording(bench.ward.patient());
    CallId call = wished();
    bench.database.doIn(
        bench.ward.hospital(),
        () ->
            bench.database.bean(Consents.class).of(bench.ward.patient()).stream()
                .filter(c -> c.kind() == ConsentKind.RECORD)
                .forEach(c -> c.withdraw(bench.database.clock().instant())));
    dialed(call);
    assertThat(last()).isEqualTo(Recorded.NO);
    assertThat(bench.call(call).recorded()).isFalse();
  }
}
