package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.domain.secrecy.StreamKey;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.CarrierRecordings;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.NoSound;

/**
 * Brings a recording here, sealed and whole, and only then deletes it at the carrier. Each step is
 * tried until it is done; what stands in the way is in the row, and after some tries a person is
 * told. A recording whose time was over first is deleted there without being fetched.
 */
@Dependent
public class RecordingFetcher implements JobHandler {
  static final JobKind FETCH = new JobKind("fetch-recording");

  private static final Logger LOG = Logger.getLogger(RecordingFetcher.class.getName());

  /** Some five minutes of trying. */
  private static final int TELL_AFTER = 5;

  private static final int TELL_AT_ONCE = 1;

  private final HospitalScope scope;
  private final RecordingDesk desk;
  private final RecordingFiles files;
  private final CarrierRecordings carrier;
  private final LineDirectory lines;

  @Inject
  RecordingFetcher(
      HospitalScope scope,
      RecordingDesk desk,
      RecordingFiles files,
      CarrierRecordings carrier,
      LineDirectory lines) {
    this.scope = scope;
    this.desk = desk;
    this.files = files;
    this.carrier = carrier;
    this.lines = lines;
  }

  /** What is to be done with a recording that is at the carrier. */
  private record Task(
      RecordingFiles.Name name, LineAccess line, String carrierId, RecordingState state) {}

  @Override
  public JobKind kind() {
    return FETCH;
  }

  @Override
  public Duration retryAfter() {
    return RecordingDesk.LONGEST_WAIT;
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    var name = new RecordingFiles.Name(new HospitalId(hospitalId), new RecordingId(id));
    Optional<Task> task = scope.call(hospitalId, () -> task(name));
    if (task.isEmpty()) return Optional.empty();
    boolean done =
        task.get().state() == RecordingState.AT_CARRIER
            ? fetched(task.get()) && deleted(task.get())
            : deleted(task.get());
    return done
        ? Optional.empty()
        : Optional.of(scope.call(hospitalId, () -> desk.wait(name.recording())));
  }

  private Optional<Task> task(RecordingFiles.Name name) {
    return desk.recordings()
        .find(name.recording())
        .filter(r -> r.state() == RecordingState.AT_CARRIER || r.toBeDeletedAtCarrier())
        .flatMap(recording -> task(name, recording));
  }

  private Optional<Task> task(RecordingFiles.Name name, Recording recording) {
    return desk.dialed(recording)
        .map(
            dialed ->
                new Task(
                    name,
                    lines.placedOn(name.hospital(), dialed.line()),
                    recording.carrierRecordingId().orElseThrow(),
                    recording.state()));
  }

  private boolean fetched(Task task) {
    try {
      StreamKey key = StreamKey.random();
      CarrierRecordings.Sound sound =
          files.write(task.name(), key, to -> carrier.fetch(task.line(), task.carrierId(), to));
      return kept(task, new Recording.Content(key.json(), sound.mediaType(), sound.size()));
    } catch (CarrierAway e) {
      return failed(task, "carrier_away", TELL_AFTER, e);
    } catch (NoSound e) {
      return failed(task, e.reason().name().toLowerCase(Locale.ROOT), TELL_AT_ONCE, e);
    } catch (IOException e) {
      return failed(task, "disk", TELL_AT_ONCE, e);
    }
  }

  /** The file is on the disk; from this commit on it counts. */
  private boolean kept(Task task, Recording.Content content) throws IOException {
    boolean kept =
        scope.call(
            task.name().hospital().value(),
            () -> {
              Recording recording = desk.recordings().lock(task.name().recording()).orElseThrow();
              boolean first = recording.kept(content, desk.now());
              desk.changed(task.name().hospital(), recording);
              return first;
            });
    if (!kept) files.delete(task.name()); // its time was over while it came
    return kept;
  }

  private boolean deleted(Task task) {
    try {
      carrier.delete(task.line(), task.carrierId());
    } catch (CarrierAway e) {
      return failed(task, "not_deleted", TELL_AFTER, e);
    }
    scope.run(
        task.name().hospital().value(),
        () -> {
          Recording recording = desk.recordings().lock(task.name().recording()).orElseThrow();
          recording.deletedAtCarrier(desk.now());
          desk.changed(task.name().hospital(), recording);
        });
    return true;
  }

  private boolean failed(Task task, String problem, int tell, Exception why) {
    LOG.log(
        Level.WARNING,
        "recording {0}: {1}, {2}",
        new Object[] {task.name().recording(), problem, why.getClass().getSimpleName()});
    scope.run(
        task.name().hospital().value(),
        () -> desk.failed(task.name().hospital(), task.name().recording(), problem, tell));
    return false;
  }
}
