package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.secrecy.StreamKey;
import org.carecompanion.telephony.recording.TapeStore.Fate;

/**
 * The rows of recordings that we make: begun when a call's first stream is let in, gone on with at
 * its next, and put together after its end. Inside a scope.
 */
@Dependent
public class StreamRecordings {
  private static final int TELL_AT_ONCE = 1;

  private final RecordingDesk desk;
  private final Jobs jobs;

  @Inject
  StreamRecordings(RecordingDesk desk, Jobs jobs) {
    this.desk = desk;
    this.jobs = jobs;
  }

  /**
   * @param stream which of the call, from 1
   * @return empty if the call is not to be recorded by us
   */
  public Optional<Taped> begin(HospitalId hospital, CallId call, int stream) {
    return desk.recordings()
        .of(call)
        .flatMap(found -> desk.recordings().lock(found.id()))
        .flatMap(recording -> begin(hospital, recording, stream));
  }

  private Optional<Taped> begin(HospitalId hospital, Recording recording, int stream) {
    Optional<String> key = recording.begin(() -> StreamKey.ofSmallParts().json());
    key.ifPresent(begun -> desk.changed(hospital, recording));
    return key.map(json -> new Taped(hospital, recording.id(), StreamKey.of(json), stream));
  }

  /** Nothing more comes on a tape. */
  void ended(Taped tape, Fate fate) {
    switch (fate) {
      case COMPLETE -> {}
      case DISK -> {
        incomplete(tape.recording(), "disk");
        desk.failed(tape.hospital(), tape.recording(), "disk", TELL_AT_ONCE);
      }
      case TOO_LARGE -> incomplete(tape.recording(), "too_large");
    }
    finish(tape.hospital(), tape.recording());
  }

  private void incomplete(RecordingId id, String why) {
    desk.recordings().lock(id).ifPresent(recording -> recording.incomplete(why));
  }

  /** What is here of it is put together when its call is over. */
  void finish(HospitalId hospital, RecordingId id) {
    desk.recordings()
        .find(id)
        .filter(recording -> recording.state() == RecordingState.RECORDING)
        .ifPresent(
            recording ->
                jobs.at(RecordingFinisher.FINISH, hospital.value(), id.value(), desk.now()));
  }

  /** As for one: a node that died has left them. */
  void finishAll(HospitalId hospital) {
    for (Recording each : desk.recordings().growing()) finish(hospital, each.id());
  }
}
