package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.recording.RecordedBy;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.telephony.carrier.CarrierRecordings.Made;
import org.carecompanion.telephony.carrier.LineAccess;

/** Takes the carrier's word that a recording can be fetched, or that there is none. */
@Dependent
public class RecordingReports {
  private final HospitalScope scope;
  private final RecordingDesk desk;
  private final Jobs jobs;

  @Inject
  RecordingReports(HospitalScope scope, RecordingDesk desk, Jobs jobs) {
    this.scope = scope;
    this.desk = desk;
    this.jobs = jobs;
  }

  /**
   * Whether the report is of a recorded call of this line; of any other it changes nothing, and
   * told twice it is no news.
   *
   * @param made empty if the carrier made none
   */
  public boolean report(LineAccess line, CallId call, String carrierCallId, Optional<Made> made) {
    return scope.call(
        line.hospital().value(),
        () -> {
          Optional<Recording> recording =
              desk.recordings()
                  .of(call)
                  .filter(found -> found.madeBy() == RecordedBy.CARRIER)
                  .filter(found -> isOf(line, found, carrierCallId))
                  .flatMap(found -> desk.recordings().lock(found.id()));
          recording.ifPresent(found -> note(line, found, made));
          return recording.isPresent();
        });
  }

  private boolean isOf(LineAccess line, Recording recording, String carrierCallId) {
    return desk.dialed(recording)
        .filter(dialed -> dialed.line().equals(line.line()))
        .filter(dialed -> dialed.carrierCallId().equals(carrierCallId))
        .isPresent();
  }

  private void note(LineAccess line, Recording recording, Optional<Made> made) {
    boolean news =
        made.map(m -> recording.madeAtCarrier(m.id(), m.lasted())).orElseGet(recording::absent);
    if (!news) return;
    if (made.isPresent())
      jobs.at(RecordingFetcher.FETCH, line.hospital().value(), recording.id().value(), desk.now());
    desk.changed(line.hospital(), recording);
  }
}
