package org.carecompanion.adminui.replay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.replay.ReplayDesk;
import org.carecompanion.domain.call.CallId;

/** Asks which version, and shows what it would have found and raised. */
@Dependent
public class Replays {
  private final ReplayDesk desk;

  @Inject
  public Replays(ReplayDesk desk) {
    this.desk = desk;
  }

  public void ask(SignedIn me, CallId call) {
    desk.choices(me.caller(), call)
        .ifPresentOrElse(
            choices ->
                new ReplayDialog(choices, with -> desk.compare(me.caller(), call, with)).open(),
            () -> Notices.say(Texts.of("replay.gone")));
  }
}
