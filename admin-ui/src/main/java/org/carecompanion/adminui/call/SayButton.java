package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;

/** Says something to the patient; there while the sound of the call runs through this node. */
final class SayButton extends Button {
  private final SpeakInto speak;
  private final SignedIn me;
  private final Runnable changed;
  private Optional<CallPage> page = Optional.empty();

  SayButton(SpeakInto speak, SignedIn me, Runnable changed) {
    super(Texts.of("say.open"));
    this.speak = speak;
    this.me = me;
    this.changed = changed;
    setId("say-open");
    setVisible(false);
    addClickListener(pressed -> page.ifPresent(this::open));
  }

  /** Of this call, if its sound is here. */
  void offer(Optional<CallPage> here) {
    page = here;
    setVisible(here.isPresent());
  }

  private void open(CallPage shown) {
    new SayDialog(shown, me.name(), words -> say(shown, words)).open();
  }

  private SpokenIn say(CallPage shown, TypedWords words) {
    SpokenIn came = speak.say(me, shown.head().id(), words);
    changed.run();
    return came;
  }
}
