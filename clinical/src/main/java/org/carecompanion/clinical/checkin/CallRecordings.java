package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.hospital.RecordingLaw;
import org.carecompanion.domain.recording.RecordedBy;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.recording.Recordings;

/**
 * Whether a call is recorded: somebody wishes it, the patient agreed to it on this number, and the
 * country's law is known. Inside a scope.
 */
@Dependent
public class CallRecordings {
  /**
   * Looks whether the carrier made the recording, should its report be lost; the phone line's side
   * does it.
   */
  public static final JobKind FIND = new JobKind("find-recording");

  /** The longest call is over by then. */
  private static final Duration REPORTED_BY = Duration.ofMinutes(45);

  private final Recordings recordings;
  private final Consents consents;
  private final Hospitals hospitals;
  private final Jobs jobs;
  private final CallRecord record;

  @Inject
  CallRecordings(
      Recordings recordings, Consents consents, Hospitals hospitals, Jobs jobs, CallRecord record) {
    this.recordings = recordings;
    this.consents = consents;
    this.hospitals = hospitals;
    this.jobs = jobs;
    this.record = record;
  }

  /**
   * To be asked when the call is about to be dialed: from then on it is a recorded call, is
   * announced as one, and its recording is awaited.
   *
   * @param mode how it is to be held: whoever has the sound records it
   */
  public boolean begin(HospitalId hospital, Call call, CallMode mode) {
    if (!allowed(call)) {
      call.doNotRecord();
      return false;
    }
    call.record();
    if (recordings.of(call.id()).isEmpty()) await(hospital, call, by(mode));
    return true;
  }

  /**
   * The sound of the call does not run through us after all, and nothing was said yet: it is not
   * recorded, and not announced as recorded.
   */
  public void withdraw(Call call) {
    recordings
        .of(call.id())
        .filter(recording -> recording.madeBy() == RecordedBy.OURSELVES)
        .filter(recording -> recording.state() == RecordingState.AWAITED)
        .filter(Recording::absent)
        .ifPresent(recording -> call.doNotRecord());
  }

  private static RecordedBy by(CallMode mode) {
    return switch (mode) {
      case GATHER -> RecordedBy.CARRIER;
      case STREAM -> RecordedBy.OURSELVES;
    };
  }

  private void await(HospitalId hospital, Call call, RecordedBy by) {
    var recording = new Recording(RecordingId.random(), call, by, record.now());
    recordings.add(recording);
    jobs.at(FIND, hospital.value(), recording.id().value(), record.now().plus(REPORTED_BY));
  }

  private boolean allowed(Call call) {
    boolean wished = call.plan().wishes().recording() == CallWishes.Recording.WANTED;
    return wished
        && hospitals.own().country().recordingLaw() == RecordingLaw.AGREED_AND_ANNOUNCED
        && consents.inForce(call.patient(), ConsentKind.RECORD, call.number()).isPresent();
  }

  /** A recording does not come here, or does not go away there: somebody must see to it. */
  public void trouble(HospitalId hospital, Call call, String reason) {
    record.followUp(hospital, call, FollowUpKind.RECORDING_TROUBLE, reason);
  }
}
