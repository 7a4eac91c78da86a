package org.carecompanion.adminui.call;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;

/**
 * Says something to the patient; there while the call is a stream. Where its sound runs through
 * another node it stays in its place, can be reached, and says why it does nothing.
 */
final class SayButton extends Button {
  private final SpeakInto speak;
  private final SignedIn me;
  private final Runnable changed;
  private Optional<CallPage> page = Optional.empty();
  private boolean here;

  SayButton(SpeakInto speak, SignedIn me, Runnable changed) {
    super(Texts.of("say.open"));
    this.speak = speak;
    this.me = me;
    this.changed = changed;
    setId("say-open");
    setVisible(false);
    addClickListener(pressed -> page.ifPresent(this::open));
    here(false);
  }

  /** For this call, if one can speak into it at all. */
  void offer(Optional<CallPage> shown) {
    page = shown;
    setVisible(shown.isPresent());
  }

  /**
   * @param through whether the sound of the call runs through this node
   */
  void here(boolean through) {
    here = through;
    getElement().setAttribute("aria-disabled", String.valueOf(!through));
    setClassName("refusing", !through);
    setTooltipText(through ? "" : Texts.of("say.elsewhere"));
  }

  private void open(CallPage shown) {
    if (!here) {
      Notices.say(Texts.of("say.elsewhere"));
      return;
    }
    new SayDialog(shown, me.name(), words -> say(shown, words)).open();
  }

  private SpokenIn say(CallPage shown, TypedWords words) {
    SpokenIn came = speak.say(me, shown.head().id(), words);
    changed.run();
    return came;
  }
}
