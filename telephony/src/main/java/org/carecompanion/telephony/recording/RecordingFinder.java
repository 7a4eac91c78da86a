package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallRecordings;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.recording.RecordedBy;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.RecordingState;
import org.carecompanion.telephony.carrier.CarrierRecordings;
import org.carecompanion.telephony.carrier.CarrierRecordings.Made;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;

/**
 * Asks the carrier whether it made a recording, if nobody has told us by the time it must be. One
 * that we made is put together then at the latest.
 */
@Dependent
public class RecordingFinder implements JobHandler {
  private static final Duration AGAIN = Duration.ofMinutes(10);

  /** By then a carrier has finished and lists every recording. */
  private static final Duration LISTED_BY = Duration.ofMinutes(30);

  private static final int TELL_AT_ONCE = 1;

  private final HospitalScope scope;
  private final RecordingDesk desk;
  private final RecordingReports reports;
  private final CarrierRecordings carrier;
  private final LineDirectory lines;
  @Inject private StreamRecordings streams;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  RecordingFinder(
      HospitalScope scope,
      RecordingDesk desk,
      RecordingReports reports,
      CarrierRecordings carrier,
      LineDirectory lines) {
    this.scope = scope;
    this.desk = desk;
    this.reports = reports;
    this.carrier = carrier;
    this.lines = lines;
  }

  /**
   * A call whose recording is awaited.
   *
   * @param answered whether there must be one
   */
  private record Awaited(
      CallId call, LineAccess line, String carrierCallId, boolean answered, boolean longOver) {}

  @Override
  public JobKind kind() {
    return CallRecordings.FIND;
  }

  @Override
  public Duration retryAfter() {
    return AGAIN;
  }

  @Override
  public Optional<Duration> run(UUID hospitalId, UUID id) {
    var hospital = new HospitalId(hospitalId);
    var recording = new RecordingId(id);
    Optional<Awaited> awaited = scope.call(hospitalId, () -> awaited(hospital, recording));
    if (awaited.isPresent()) return look(hospital, recording, awaited.get());
    settled(hospital, recording);
    return Optional.empty();
  }

  private Optional<Awaited> awaited(HospitalId hospital, RecordingId id) {
    return desk.recordings()
        .find(id)
        .filter(recording -> recording.state() == RecordingState.AWAITED)
        .filter(recording -> recording.madeBy() == RecordedBy.CARRIER)
        .flatMap(recording -> awaited(hospital, recording));
  }

  private Optional<Awaited> awaited(HospitalId hospital, Recording recording) {
    return desk.dialed(recording)
        .map(
            dialed ->
                new Awaited(
                    recording.call(),
                    lines.placedOn(hospital, dialed.line()),
                    dialed.carrierCallId(),
                    dialed.call().answeredAt().isPresent(),
                    desk.longOver(dialed.call(), LISTED_BY)));
  }

  private Optional<Duration> look(HospitalId hospital, RecordingId id, Awaited awaited) {
    Optional<Made> made = carrier.of(awaited.line(), awaited.carrierCallId());
    if (made.isPresent()) {
      reports.report(awaited.line(), awaited.call(), awaited.carrierCallId(), made);
      return Optional.empty();
    }
    if (!awaited.longOver()) return Optional.of(AGAIN);
    if (awaited.answered())
      scope.run(hospital.value(), () -> desk.failed(hospital, id, "missing", TELL_AT_ONCE));
    absent(hospital, id);
    return Optional.empty();
  }

  /**
   * Dialed and never placed, or not recorded by the carrier: there is nothing to look for there.
   */
  private void settled(HospitalId hospital, RecordingId id) {
    absent(hospital, id);
    scope.run(hospital.value(), () -> streams.finish(hospital, id));
  }

  private void absent(HospitalId hospital, RecordingId id) {
    scope.run(
        hospital.value(),
        () ->
            desk.recordings()
                .lock(id)
                .filter(Recording::absent)
                .ifPresent(recording -> desk.changed(hospital, recording)));
  }
}
