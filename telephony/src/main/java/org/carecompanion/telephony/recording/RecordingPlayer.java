package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.Recordings;
import org.carecompanion.domain.secrecy.StreamKey;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Gives the sound of a call to those who may hear it. Every opening is written to the audit. */
@Dependent
public class RecordingPlayer {
  private final HospitalScope scope;
  private final Recordings recordings;
  private final RecordingFiles files;
  private final Listening listening;

  @Inject
  RecordingPlayer(
      HospitalScope scope, Recordings recordings, RecordingFiles files, Listening listening) {
    this.scope = scope;
    this.recordings = recordings;
    this.files = files;
    this.listening = listening;
  }

  /**
   * An open recording.
   *
   * @param sound from its beginning; whoever asked closes it
   * @param size in bytes
   */
  public record Opened(SeekableByteChannel sound, String mediaType, long size) {}

  /**
   * Empty if there is none for this caller.
   *
   * @throws IOException if the file cannot be read
   */
  @Allowed(Role.CLINICIAN)
  public Optional<Opened> open(Caller caller, CallId call) throws IOException {
    Optional<Recording> recording =
        scope.call(
            caller.hospital().value(),
            () -> {
              Optional<Recording> found = recordings.of(call).filter(r -> r.content().isPresent());
              found.ifPresent(r -> listening.begins(caller, call, r));
              return found;
            });
    if (recording.isEmpty()) return Optional.empty();
    Recording.Content content = recording.get().content().orElseThrow();
    var name = new RecordingFiles.Name(caller.hospital(), recording.get().id());
    SeekableByteChannel sound = files.open(name, StreamKey.of(content.key()));
    return Optional.of(new Opened(sound, content.mediaType(), content.size()));
  }
}
