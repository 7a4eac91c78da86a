package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallRecordings;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.Recordings;

/** The rows behind a recording, for its jobs and webhooks. Inside a scope. */
@Dependent
class RecordingDesk {
  static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final int DOUBLINGS = 10;

  private final Recordings recordings;
  private final Calls calls;
  private final CallRecordings troubles;
  private final Notices notices;
  private final Clock clock;

  @Inject
  RecordingDesk(
      Recordings recordings, Calls calls, CallRecordings troubles, Notices notices, Clock clock) {
    this.recordings = recordings;
    this.calls = calls;
    this.troubles = troubles;
    this.notices = notices;
    this.clock = clock;
  }

  Recordings recordings() {
    return recordings;
  }

  Optional<Call> call(CallId id) {
    return calls.find(id);
  }

  /** The line it was dialed on and the carrier's id of the call; empty if it never rang. */
  Optional<Dialed> dialed(Recording recording) {
    Call call = calls.find(recording.call()).orElseThrow();
    return calls
        .latestAttempt(call.id())
        .flatMap(attempt -> attempt.carrierCallId())
        .flatMap(id -> call.line().map(line -> new Dialed(call, line, id)));
  }

  /** A call as it was dialed. */
  record Dialed(Call call, UUID line, String carrierCallId) {}

  /** What went wrong, in the row; from the {@code tell}-th time on a person is told. */
  void failed(HospitalId hospital, RecordingId id, String problem, int tell) {
    recordings
        .lock(id)
        .ifPresent(
            recording -> {
              recording.failed(problem);
              if (recording.tries() >= tell)
                calls
                    .find(recording.call())
                    .ifPresent(call -> troubles.trouble(hospital, call, "recording_" + problem));
              changed(hospital, recording);
            });
  }

  void changed(HospitalId hospital, Recording recording) {
    notices.send(new Notice(Notice.Kind.CALL, hospital.value(), recording.call().value()));
  }

  /** How long to wait after another try in vain: longer from try to try. */
  Duration wait(RecordingId id) {
    int tries = recordings.find(id).map(Recording::tries).orElse(0);
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether so much time has passed since the call had an end. */
  boolean longOver(Call call, Duration time) {
    return call.endedAt().filter(at -> at.plus(time).isBefore(now())).isPresent();
  }
}
