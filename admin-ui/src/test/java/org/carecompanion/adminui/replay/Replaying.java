package org.carecompanion.adminui.replay;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.domain.call.CallId;

/** Remembers which calls were to be read again. */
public final class Replaying extends Replays {
  private final List<CallId> asked = new ArrayList<>();

  @SuppressWarnings("NullAway")
  public Replaying() {
    super(null);
  }

  @Override
  public void ask(SignedIn me, CallId call) {
    asked.add(call);
  }

  public List<CallId> asked() {
    return asked;
  }
}
