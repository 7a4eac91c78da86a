package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.LiveUpdates;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.db.notice.Notice;

/**
 * Sound while an urgent alert waits for somebody on shift; what plays and when is the element's
 * business.
 */
@Tag("scc-sound")
@JsModule("./scc-sound.ts")
@Dependent
class UrgentSound extends Component {
  @Inject
  UrgentSound(FrameReads reads, LiveUpdates updates) {
    SignedIn me = SignedIn.current();
    getElement()
        .setAttribute("on-word", Texts.of("sound.on"))
        .setAttribute("off-word", Texts.of("sound.off"))
        .setAttribute("muted-word", Texts.of("sound.muted"));
    getElement().appendChild(new Element("button").setAttribute("type", "button"));
    showUrgent(reads.waiting(me).urgent());
    updates.listen(
        this,
        me.hospital().value(),
        Set.of(Notice.Kind.ALERT),
        changes -> showUrgent(reads.waiting(me).urgent()));
  }

  void setOnShift(boolean onShift) {
    getElement().setAttribute("on-shift", onShift);
  }

  private void showUrgent(int count) {
    getElement().setAttribute("urgent", String.valueOf(count));
  }
}
