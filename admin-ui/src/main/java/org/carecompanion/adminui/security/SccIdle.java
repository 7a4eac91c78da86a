package org.carecompanion.adminui.security;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import org.carecompanion.adminui.shared.Texts;

/**
 * Signs out a workstation nobody uses, with a warning two minutes before. The browser counts; the
 * server's own limit is behind it.
 */
@Tag("scc-idle")
@JsModule("./scc-idle.ts")
public final class SccIdle extends Component {
  public SccIdle(Duration limit) {
    getElement()
        .setAttribute("limit", String.valueOf(limit.toSeconds()))
        .setAttribute("words", Texts.of("idle.warning"))
        .setAttribute("stay-word", Texts.of("idle.stay"));
  }

  /** A person did something that needs no answer: the request itself is what counts. */
  @ClientCallable
  private void active() {}

  @ClientCallable
  private void timeUp(String path) {
    UI ui = getUI().orElseThrow();
    SignOut.of(ui, SignOut.addressAfterIdling(path));
  }
}
