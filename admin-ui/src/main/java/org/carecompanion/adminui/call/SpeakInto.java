package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.telephony.call.SpeakIn;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;

/** What the call page asks of the product: say this into the call. */
@Dependent
class SpeakInto {
  @Inject SpeakIn speakIn;

  SpokenIn say(SignedIn me, CallId call, TypedWords words) {
    return speakIn.say(me.caller(), call, words);
  }
}
