package org.carecompanion.adminui.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.telephony.recording.RecordingPlayer;

/** The recording of a call, once a test says that there is one. */
final class RecordedCall extends PlayRecording {
  static final String SOUND = "RIFF and then the sound";

  private final List<CallId> heard = new ArrayList<>();
  private Optional<Instant> began = Optional.empty();
  private Optional<Standing> stands = Optional.empty();

  void is(RecordingState state, Optional<String> problem) {
    is(state, problem, Optional.empty());
  }

  void is(RecordingState state, Optional<String> problem, Optional<String> incomplete) {
    stands =
        Optional.of(
            new Standing(state, began, Ward.NOW.plus(Duration.ofDays(30)), problem, incomplete));
  }

  /** As one of ours. To be said first. */
  void began(Instant at) {
    began = Optional.of(at);
  }

  /** What was listened to. */
  List<CallId> heard() {
    return heard;
  }

  @Override
  Optional<Standing> look(SignedIn me, CallId call) {
    return stands;
  }

  @Override
  Optional<RecordingPlayer.Opened> open(SignedIn me, CallId call) {
    heard.add(call);
    return Optional.of(
        new RecordingPlayer.Opened(new SoundInMemory(SOUND), "audio/x-wav", SOUND.length()));
  }
}
