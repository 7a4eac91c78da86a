package org.carecompanion.telephony.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.staff.Caller;

/** Whether somebody may listen, and that they did. Inside a scope. */
@Dependent
class Listening {
  private final Calls calls;
  private final Sight sight;
  private final Audit audit;

  @Inject
  Listening(Calls calls, Sight sight, Audit audit) {
    this.calls = calls;
    this.sight = sight;
    this.audit = audit;
  }

  /**
   * @throws org.carecompanion.domain.staff.NotAllowed if the patient is restricted and the caller
   *     has not said why
   */
  void begins(Caller caller, CallId id, Recording recording) {
    Call call = calls.find(id).orElseThrow();
    sight.mustBeOpen(caller, call.patient());
    audit.read(
        caller,
        Deed.of(Action.READ_RECORDING, "recording", recording.id().value()).about(call.patient()));
  }
}
