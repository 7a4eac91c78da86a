package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.CarrierAddresses;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.LiveLine;

/**
 * A machine answered: leave the hospital's name and number if the patient agreed to that, and get
 * off the line.
 */
@Dependent
class Machines {
  private final CallEnds ends;
  private final CallProgress progress;
  private final LiveLine live;
  private final CarrierAddresses addresses;

  @Inject
  Machines(CallEnds ends, CallProgress progress, LiveLine live, CarrierAddresses addresses) {
    this.ends = ends;
    this.progress = progress;
    this.live = live;
    this.addresses = addresses;
  }

  /** The message was said to its end. */
  void heardMessage(LineAccess line, CallId call, String carrierCallId) {
    if (progress.report(line, call, new LineReport(carrierCallId, LineState.IN_PROGRESS)))
      ends.voicemailSaid(line.hospital(), call);
  }

  void answered(LineAccess line, CallId call, String carrierCallId) {
    if (!progress.report(line, call, new LineReport(carrierCallId, LineState.IN_PROGRESS))) return;
    switch (ends.voicemail(line.hospital(), call)) {
      case LEAVE_MESSAGE -> live.redirect(line, carrierCallId, addresses.voicemail(line, call));
      case HANG_UP -> live.end(line, carrierCallId);
      case GO_ON -> {}
    }
  }
}
