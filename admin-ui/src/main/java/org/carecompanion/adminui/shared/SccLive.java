package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.time.Instant;

/**
 * Says whether the page is live; the browser's side counts the seconds since the server's last
 * beat.
 */
@Tag("scc-live")
@JsModule("./scc-live.ts")
public final class SccLive extends Component {
  private final Runnable returned;

  /**
   * @param returned what to do when the connection is back: whatever is shown may be old
   */
  public SccLive(Runnable returned) {
    this.returned = returned;
    getElement()
        .setAttribute("live-word", Texts.of("live.on"))
        .setAttribute("lost-word", Texts.of("live.reconnecting"))
        .setAttribute("lost-text", Texts.of("live.lost"))
        .setAttribute("refresh-word", Texts.of("live.refresh"));
    Element dot =
        new Element("span").setAttribute("class", "live-dot").setAttribute("aria-hidden", "true");
    Element state = new Element("span").setAttribute("data-state", "").setText(Texts.of("live.on"));
    getElement().appendChild(dot, state);
  }

  /** Called for every open page every 20 seconds, inside its session lock. */
  public void beat(Instant now) {
    getElement().callJsFunction("beat", (double) now.toEpochMilli());
  }

  @ClientCallable
  private void returned() {
    returned.run();
  }
}
