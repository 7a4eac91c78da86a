package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.carrier.LineAccess;

/**
 * Ends a call we cannot go on with, so that a person follows up as was promised. Not waited for: if
 * the database is what broke, the call's watch closes it when the database is back.
 */
@Dependent
class Breakdown {
  private final CallEnds ends;
  private final TurnRunner runner;

  @Inject
  Breakdown(CallEnds ends, TurnRunner runner) {
    this.ends = ends;
    this.runner = runner;
  }

  void interrupted(LineAccess line, CallId call) {
    runner.start(() -> ends.interrupted(line.hospital(), call, "trouble_on_our_side"));
  }
}
