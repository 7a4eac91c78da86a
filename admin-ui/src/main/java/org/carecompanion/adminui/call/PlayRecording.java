package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.recording.Recordings;
import org.carecompanion.telephony.recording.RecordingPlayer;

/** What the call page asks about the recording of a call, and its sound. */
@Dependent
class PlayRecording {
  @Inject HospitalScope scope;
  @Inject Recordings recordings;
  @Inject Hospitals hospitals;
  @Inject RecordingPlayer player;

  /**
   * Where a recording is.
   *
   * @param began when its first sound was, if that is known
   * @param until when it will be deleted
   * @param problem a code of what stands in the way
   * @param incomplete a code of why sound is missing in it
   */
  record Standing(
      RecordingState state,
      Optional<Instant> began,
      Instant until,
      Optional<String> problem,
      Optional<String> incomplete) {}

  /** Empty if the call is not recorded, or is not there for this person. */
  Optional<Standing> look(SignedIn me, CallId call) {
    return scope.call(me.hospital().value(), () -> recordings.of(call).map(this::standing));
  }

  private Standing standing(Recording recording) {
    Duration days = Duration.ofDays(hospitals.own().recordingDays());
    return new Standing(
        recording.state(),
        recording.beganAt(),
        recording.wantedAt().plus(days),
        recording.problem(),
        recording.incomplete());
  }

  /** Each opening is written down. */
  Optional<RecordingPlayer.Opened> open(SignedIn me, CallId call) throws IOException {
    return player.open(me.caller(), call);
  }
}
