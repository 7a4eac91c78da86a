package org.carecompanion.adminui.program;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.clinical.program.ApiKeyDesk;
import org.carecompanion.clinical.program.KeyMade;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.KeyOrder;

/** What this administrator may see and do on the page. */
@Dependent
class KeyActions {
  @Inject ApiKeyDesk desk;
  @Inject Clock clock;

  List<KeyRow> all(SignedIn me) {
    var now = clock.instant();
    return desk.all(me.caller()).stream().map(key -> KeyRow.of(key, now)).toList();
  }

  KeyMade make(SignedIn me, KeyOrder order) {
    return desk.make(me.caller(), order);
  }

  boolean revoke(SignedIn me, ApiKeyId key) {
    return desk.revoke(me.caller(), key);
  }
}
