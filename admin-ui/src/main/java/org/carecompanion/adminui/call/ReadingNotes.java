package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;

/** Notes whose words on a call were shown to whom, wherever they are shown. */
@Dependent
class ReadingNotes {
  @Inject Audit audit;

  void words(SignedIn me, Call call) {
    audit.read(
        me.caller(),
        Deed.of(Action.READ_TRANSCRIPT, "call", call.id().value()).about(call.patient()));
  }
}
