package org.carecompanion.adminui.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.protocol.Titles;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.clinical.checkin.CallPlanner.Planned;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.outbound.DialGate;
import org.carecompanion.telephony.outbound.GateCheck;

/** What the start-call dialog asks of the product: may we dial, with which questions, and do it. */
@Dependent
class StartCall {
  @Inject DialGate gate;
  @Inject CallPlanner planner;
  @Inject Titles titles;

  /**
   * What is known before dialing.
   *
   * @param protocol empty if there is no operation, or no protocol for it
   */
  record Before(List<GateCheck> checks, Optional<String> protocol, Optional<ZoneId> there) {
    boolean allowed() {
      return protocol.isPresent()
          && !checks.isEmpty()
          && checks.stream().noneMatch(GateCheck::refused);
    }
  }

  Before look(SignedIn me, PatientId patient, CallType type, Optional<ZoneId> there) {
    Optional<String> protocol =
        planner
            .preview(me.caller(), patient, type)
            .map(
                c ->
                    Texts.of(
                        "proof.protocol", titles.titleOf(c), c.version(), c.postOperativeDay()));
    return new Before(gate.check(me.caller(), patient), protocol, there);
  }

  Planned now(SignedIn me, PatientId patient, CallType type) {
    return planner.callNow(me.caller(), patient, type);
  }
}
