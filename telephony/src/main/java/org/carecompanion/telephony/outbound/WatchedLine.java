package org.carecompanion.telephony.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.LineReport;

/** Takes what the carrier said of a watched call to where it belongs. */
@Dependent
class WatchedLine {
  private final LineDirectory lines;
  private final CallProgress progress;
  private final CallEnds ends;

  @Inject
  WatchedLine(LineDirectory lines, CallProgress progress, CallEnds ends) {
    this.lines = lines;
    this.progress = progress;
    this.ends = ends;
  }

  LineAccess of(HospitalId hospital, UUID line) {
    return lines.placedOn(hospital, line);
  }

  /** Returns whether the call is over. */
  boolean reported(LineAccess line, CallId call, LineReport report) {
    return progress.found(line, call, report) && report.state().end().isPresent();
  }

  void lost(LineAccess line, CallId call, String reason) {
    ends.interrupted(line.hospital(), call, reason);
  }

  void refused(LineAccess line, CallId call, String code) {
    ends.notPlaced(line.hospital(), call, "carrier_" + code);
  }
}
