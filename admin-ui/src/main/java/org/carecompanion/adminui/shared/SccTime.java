package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.time.Instant;

/**
 * A time that keeps itself true in the browser, by no request: "4 min ago", a countdown, or how
 * long a call lasts.
 */
@Tag("scc-time")
@JsModule("./scc-time.ts")
public final class SccTime extends Component {
  private final Element time = new Element("time");

  private SccTime(String mode, Instant at, String text, String absolute) {
    getElement().setAttribute("mode", mode).setAttribute("datetime", at.toString());
    time.setAttribute("datetime", at.toString()).setAttribute("title", absolute).setText(text);
    getElement().appendChild(time);
  }

  /** "4 min ago"; after an hour the time or date itself. */
  public static SccTime ago(Instant at, Moments moments) {
    SccTime made = new SccTime("ago", at, moments.ago(at), moments.full(at));
    made.getElement().setAttribute("absolute", moments.brief(at));
    return made;
  }

  /** What is left until this deadline, or how late it is. */
  public static SccTime until(Instant deadline, Moments moments) {
    return new SccTime("countdown", deadline, moments.left(deadline), moments.full(deadline));
  }

  /** How long this has been going on. */
  public static SccTime since(Instant start, Moments moments) {
    long seconds = Math.max(0, moments.now().getEpochSecond() - start.getEpochSecond());
    return new SccTime("elapsed", start, Moments.clockFace(seconds), moments.full(start));
  }

  /** A plain time that does not tick, with the whole date and zone behind it. */
  public static SccTime at(Instant at, Moments moments) {
    return new SccTime("fixed", at, moments.brief(at), moments.full(at));
  }

  public String text() {
    return time.getText();
  }
}
