package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;

/**
 * Deletes recordings whose time is over: once a day and hospital. First the key, which makes every
 * copy of the file noise, then the file; what is still at the carrier is deleted there.
 */
@Dependent
public class RecordingRetention implements JobHandler {
  private static final Logger LOG = Logger.getLogger(RecordingRetention.class.getName());
  private static final JobKind EXPIRE = new JobKind("expire-recordings");
  private static final Duration DAILY = Duration.ofDays(1);

  private final HospitalScope scope;
  private final Hospitals hospitals;
  private final RecordingDesk desk;
  private final RecordingFiles files;
  private final Jobs jobs;

  @Inject
  RecordingRetention(
      HospitalScope scope,
      Hospitals hospitals,
      RecordingDesk desk,
      RecordingFiles files,
      Jobs jobs) {
    this.scope = scope;
    this.hospitals = hospitals;
    this.desk = desk;
    this.files = files;
    this.jobs = jobs;
  }

  @Override
  public JobKind kind() {
    return EXPIRE;
  }

  @Override
  public Duration retryAfter() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID sameHospital) {
    var hospital = new HospitalId(hospitalId);
    for (RecordingId id : scope.call(hospitalId, this::due)) expire(hospital, id);
    return Optional.of(DAILY);
  }

  /** The job of a hospital, put on the schedule once. Inside its scope. */
  void schedule(HospitalId hospital) {
    jobs.at(EXPIRE, hospital.value(), hospital.value(), desk.now());
  }

  private List<RecordingId> due() {
    Instant oldest = desk.now().minus(Duration.ofDays(hospitals.own().recordingDays()));
    return desk.recordings().wantedBefore(oldest).stream().map(Recording::id).toList();
  }

  private void expire(HospitalId hospital, RecordingId id) {
    scope.run(
        hospital.value(),
        () -> desk.recordings().lock(id).ifPresent(recording -> expire(hospital, recording)));
    try {
      files.delete(new RecordingFiles.Name(hospital, id));
    } catch (IOException e) {
      // without its key it cannot be opened any more
      LOG.log(Level.WARNING, "the file of recording {0} could not be deleted", id);
    }
  }

  private void expire(HospitalId hospital, Recording recording) {
    recording.expire(desk.now());
    if (recording.toBeDeletedAtCarrier())
      jobs.at(RecordingFetcher.FETCH, hospital.value(), recording.id().value(), desk.now());
    desk.changed(hospital, recording);
  }
}
