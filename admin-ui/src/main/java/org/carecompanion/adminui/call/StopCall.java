package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.outbound.CallControl;
import org.carecompanion.telephony.outbound.CallControl.Canceled;
import org.carecompanion.telephony.outbound.CallControl.HungUp;

/** What the call page asks of the product: end this call. */
@Dependent
class StopCall {
  @Inject CallControl control;

  Canceled cancel(SignedIn me, CallId call) {
    return control.cancel(me.caller(), call);
  }

  HungUp hangUp(SignedIn me, CallId call) {
    return control.hangUp(me.caller(), call);
  }
}
